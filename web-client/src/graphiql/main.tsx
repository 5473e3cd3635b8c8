import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';
import { examples, exampleVariables } from './examples';

const root = document.getElementById('graphiql');
if (root !== null) {
  createRoot(root).render(
    <GraphiQL
      fetcher={async (request, options) => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json;q=0.9',
            ...options?.headers,
          },
          body: JSON.stringify(request),
        });
        return response.json();
      }}
      defaultTabs={examples.map((query, index) => ({ query, variables: exampleVariables[index] }))}
      shouldPersistHeaders={false}
    />,
  );
}
