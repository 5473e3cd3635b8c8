import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Modules that the map's page starts by itself, beside those that its head names already. */
const modules = /\/vi-[^/]+\.js$/;
/** Those of every page; asked for by the styles alone, they would come before the scripts. */
const fonts = /\/be-vietnam-pro-(latin|vietnamese)-(400|500|600)-normal-[^/]+\.woff2$/;

/**
 * Tells the browser in the page's head what the list needs, so that it does not wait until a script asks. The map is no part
 * of it: it would share the line with the first picture (`src/map/ahead.ts`). GraphiQL's page needs none.
 */
export function preload(): Plugin {
  return {
    name: 'investmap-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path, bundle }) => (path === '/index.html' && bundle ? tags(Object.keys(bundle)) : []),
    },
  };
}

function tags(files: string[]): HtmlTagDescriptor[] {
  const links = (name: RegExp, attributes: Record<string, string>): HtmlTagDescriptor[] => {
    const found = files.map((file) => `/${file}`).filter((file) => name.test(file));
    if (found.length === 0) {
      throw new Error(`Nothing that was built is called ${name}: preload.ts must follow.`);
    }
    return found.map((href) => ({ tag: 'link', attrs: { ...attributes, href, crossorigin: '' }, injectTo: 'head' }));
  };
  return [
    ...links(modules, { rel: 'modulepreload' }),
    ...links(fonts, { rel: 'preload', as: 'font', type: 'font/woff2', fetchpriority: 'low' }),
  ];
}
