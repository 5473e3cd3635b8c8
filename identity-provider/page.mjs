// The page on which somebody says who they want to be.
import { persons } from './persons.mjs';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}' +
  'button{display:block;width:100%;margin:.5rem 0;padding:.75rem 1rem;text-align:left;font:inherit;cursor:pointer}small{color:#555}';

export const signInPage = (uid) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Development sign-in</title>
<style>${style}</style>
<h1>Who are you today?</h1>
<p>Made-up persons for development on this machine. There are no passwords, and production has none of this.</p>
<form method="post" action="/as/${uid}">
${persons
  .map(({ key, name, roles, departments }) => `<button name="person" value="${key}"><b>${key}</b> ${name}<br><small>${[...roles, ...departments].join(', ') || 'no role'}</small></button>`)
  .join('\n')}
</form>
</html>
`;
