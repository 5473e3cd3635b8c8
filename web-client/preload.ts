import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** Modules that the map's page starts by itself; the map comes after the list, so it must not hold up the list's code. */
const modules: { name: RegExp; urgent: boolean }[] = [
  { name: /\/vi-[^/]+\.js$/, urgent: true },
  { name: /\/ProvinceMap-[^/]+\.js$/, urgent: false },
  { name: /\/maplibre-gl-worker-[^/]+\.js$/, urgent: false },
];
/** Those of every page; the slanted ones, which name the sea, are not on every map. */
const fonts = /\/be-vietnam-pro-(latin|vietnamese)-(400|500|600)-normal-[^/]+\.woff2$/;
/** The map's own styles; its module waits for them. */
const mapStyles = /\/ProvinceMap-[^/]+\.css$/;
const coast = '/base/coast-rivers.geojson';

/**
 * Tells the browser in the page's head of all that the first view needs, so that nothing waits until a script asks for it.
 * GraphiQL's page needs none of it.
 */
export function preload(): Plugin {
  return {
    name: 'investmap-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path, bundle }) => (path === '/index.html' && bundle ? tags(bundle) : []),
    },
  };
}

function tags(bundle: Bundle): HtmlTagDescriptor[] {
  const files = Object.keys(bundle);
  const find = (name: RegExp) => {
    const file = files.find((each) => name.test(`/${each}`));
    if (file === undefined) {
      throw new Error(`Nothing that was built is called ${name}: preload.ts must follow.`);
    }
    return `/${file}`;
  };
  const link = (attributes: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { ...attributes, crossorigin: '' },
    injectTo: 'head',
  });
  return [
    ...modules.map(({ name, urgent }) =>
      link({ rel: 'modulepreload', href: find(name), ...(urgent ? {} : { fetchpriority: 'low' }) }),
    ),
    link({ rel: 'preload', as: 'style', href: find(mapStyles), fetchpriority: 'low' }),
    ...files
      .filter((file) => fonts.test(`/${file}`))
      .map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, fetchpriority: 'low' })),
    link({ rel: 'preload', as: 'fetch', href: coast, fetchpriority: 'low' }),
  ];
}
