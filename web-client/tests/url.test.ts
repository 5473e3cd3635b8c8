import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, viewOf } from '../src/state/url';
import { emptyFilter, firstView, subjectNames, type View, withSubject } from '../src/state/view';

const open = (address: string) => viewOf(new URL(address, 'http://localhost'));

describe('a view is an address', () => {
  it('opens Vietnamese at / and English at /en', () => {
    expect(open('/')).toEqual(firstView);
    expect(open('/en')).toEqual({ ...firstView, language: 'en' });
    expect(open('/english').language).toBe('vi');
  });

  const views: Record<string, View> = {
    'nothing chosen': firstView,
    'everything chosen': {
      language: 'en',
      subject: 'investmentProjects',
      filter: {
        search: 'cảng & "thép"',
        status: ['CALLING', 'OPERATING'],
        sector: ['C', 'D'],
        kind: [],
        park: 'nghi-son-ez',
      },
      demonstration: true,
      overlays: ['digitalEnterprises', 'coverageAreas', 'plots'],
      selection: 'nsrp',
      camera: { longitude: 105.79778, latitude: 19.34221, zoom: 11.5 },
    },
    'parks by kind': {
      ...firstView,
      subject: 'industrialParks',
      filter: { ...emptyFilter, kind: ['ECONOMIC_ZONE', 'INDUSTRIAL_CLUSTER'] },
    },
  };
  for (const [name, view] of Object.entries(views)) {
    it(`survives the way there and back: ${name}`, () => expect(open(addressOf(view))).toEqual(view));
  }

  it('is short when nothing is chosen', () => {
    expect(addressOf(firstView)).toBe('/');
    expect(addressOf({ ...firstView, language: 'en' })).toBe('/en');
  });

  it('keeps everything but the path when the language changes', () => {
    const view = views['everything chosen'] as View;
    expect(addressOf({ ...view, language: 'vi' })).toBe(addressOf(view).replace(/^\/en/, ''));
  });

  it('gives an open object the address of its page, and still reads the one it had before', () => {
    const view: View = { ...firstView, language: 'en', subject: 'industrialParks', selection: 'lam-son-sao-vang' };
    expect(addressOf(view)).toBe('/en/p/industrialParks/lam-son-sao-vang');
    expect(open('/en?layer=industrialParks&open=lam-son-sao-vang')).toEqual(view);
    expect(open('/p/legalActs/x')).toEqual({ ...firstView, selection: 'x' });
    expect(open('/p/investmentProjects/..%2fetc').selection).toBeNull();
  });

  it('is told to the server: it sends the client with pages of the subjects that the client opens', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../index.html'), 'utf8');
    expect(/data-opens="([^"]*)"/.exec(page)?.[1]?.split(' ')).toEqual([...subjectNames]);
  });

  it('drops what it does not know instead of failing', () => {
    expect(open('/?layer=secrets&status=x.CALLING.%3Cb%3E&open=../etc&park=A_B#map=99/200/5')).toEqual({
      ...firstView,
      filter: { ...emptyFilter, status: ['CALLING'] },
    });
  });

  it('keeps words and status when the subject changes, and drops what the other one does not know', () => {
    const view = withSubject(views['everything chosen'] as View, 'industrialParks');
    expect(view.filter).toEqual({
      ...emptyFilter,
      search: 'cảng & "thép"',
      status: ['CALLING', 'OPERATING'],
    });
    expect(view.selection).toBeNull();
    expect(view.camera).not.toBeNull();
  });
});
