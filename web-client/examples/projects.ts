// A page of anybody's: projects in operation as a list by GraphQL and on the map, under one filter whose types the server's schema gives.
import { LngLat, MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { InvestmentProjectFilterInput } from '../src/api/operations.ts';
import { ProjectsDocument, type ProjectsQuery, type TypedDocumentString } from './operations.ts';

const server = new URLSearchParams(location.search).get('server') ?? 'http://localhost:5080';
const where: InvestmentProjectFilterInput = { status: { eq: 'OPERATING' } };

type Project = NonNullable<NonNullable<NonNullable<ProjectsQuery['investmentProjects']>['nodes']>[number]>;

/** An operation's answer has the operation's own type. */
async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: R; errors?: { message: string }[] };
  if (!data || errors) {
    throw new Error(errors?.map(({ message }) => message).join('\n') ?? response.statusText);
  }
  return data;
}

/** The server's style, whose layer of projects is told the same filter. */
async function style(): Promise<StyleSpecification> {
  const response = await fetch(`${server}/tiles/style.json?layers=investmentProjects`);
  const read = (await response.json()) as StyleSpecification;
  const projects = read.sources.investmentProjects;
  if (projects?.type === 'vector') {
    projects.url += `&where=${encodeURIComponent(JSON.stringify(where))}`;
  }
  return read;
}

function row(project: Project, map: MapLibreMap): HTMLElement {
  const button = document.createElement('button');
  const capital = project.capitalVnd === null ? '?' : Number(project.capitalVnd).toLocaleString('vi');
  button.textContent = `${project.nameVi} (${capital} đ)`;
  const [longitude, latitude] = project.mapPoint?.coordinates ?? [];
  if (longitude !== undefined && latitude !== undefined) {
    button.onclick = () => map.flyTo({ center: new LngLat(longitude, latitude), zoom: 12 });
  }
  const item = document.createElement('li');
  item.append(button);
  return item;
}

setWorkerUrl(workerUrl);
const map = new MapLibreMap({ container: 'map', style: await style() });
const { investmentProjects } = await ask(ProjectsDocument, { where });
document.querySelector('#count')?.append(String(investmentProjects?.totalCount));
document.querySelector('#list')?.append(...(investmentProjects?.nodes ?? []).map((project) => row(project, map)));
