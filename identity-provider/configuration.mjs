// What the provider offers: one public client, authorization code with PKCE, access tokens as JWT for the map's API alone.
import { interactionPolicy } from 'oidc-provider';
import { personOf } from './persons.mjs';

/** What access tokens are meant for. */
export const audience = 'urn:investmap:api';

/** The client of everybody who develops. */
export const clientId = 'investmap';

const scopes = 'map.read map.write';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
// Whoever chose a person has consented to all there is.
const policy = interactionPolicy.base();
policy.remove('consent');

const claimsOf = ({ name, roles, departments }) => ({ name, roles, departments });

export function configuration({ signing, cookies }, seconds) {
  return {
    clients: [
      {
        client_id: clientId,
        // Native: any port of this machine may be the one that a program listens on (RFC 8252, section 7.3).
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['http://localhost/signed-in', 'http://127.0.0.1/signed-in', 'http://localhost/', 'http://127.0.0.1/'],
      },
    ],
    jwks: { keys: [signing] },
    cookies: { keys: cookies, short: { path: '/', httpOnly: true, sameSite: 'lax' }, long: { path: '/', httpOnly: true, sameSite: 'lax' } },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', ...scopes.split(' ')],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'departments'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: scopes, audience, accessTokenFormat: 'jwt', accessTokenTTL: seconds, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    clientBasedCORS: (_, origin) => loopback.has(new URL(origin).hostname),
    findAccount: (_, id) => {
      const person = personOf(id);
      return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) };
    },
    extraTokenClaims: (_, token) => claimsOf(personOf(token.accountId)),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(audience, scopes);
      await grant.save();
      return grant;
    },
    interactions: { policy, url: (_, interaction) => `/as/${interaction.uid}` },
    ttl: { AccessToken: seconds, AuthorizationCode: 60, IdToken: seconds, Interaction: 600, Session: 12 * 3600, Grant: 12 * 3600 },
  };
}
