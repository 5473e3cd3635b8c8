curl -o schema.graphql https://origin.invalid/graphql/schema.graphql
