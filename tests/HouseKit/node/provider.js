// A real OpenID provider on loopback: authorization code, PKCE demanded, the login and consent pages the package brings for development.
// Arguments: the redirect addresses of its one client. Says its port on a line of JSON; ends with its input.
import http from 'node:http';
import Provider from 'oidc-provider';

const listener = http.createServer();
listener.listen(0, '127.0.0.1', () => {
  const { port } = listener.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: 'mingtang', client_secret: 'only-for-tests', redirect_uris: process.argv.slice(2), token_endpoint_auth_method: 'client_secret_post' }],
    pkce: { required: () => true },
    features: { pushedAuthorizationRequests: { enabled: process.env.PUSHED !== 'off' } },
    cookies: { keys: ['only-for-tests'] },
  });
  listener.on('request', provider.callback());
  console.log(JSON.stringify({ port }));
});
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
