// PostGraphile over the benchmark's database, as its own documentation sets it up for production: started by
// `make bench` with DATABASE_URL and PORT, ready when it says so. It reads as the same role as the map.
import { createServer } from 'node:http';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['published', 'bench'], poolConfig: { max: 24 } })],
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
});
const server = createServer();
server.on('error', (error) => { console.error(error); process.exit(1); });
await pgl.createServ(grafserv).addTo(server);
await pgl.getSchema();
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
