curl https://origin.invalid/graphql -H 'Content-Type: application/json' -H 'GraphQL-Cost: report' -d '{
  "query": "{ industrialParks(first: 100) { nodes { nameVi plots(first: 10) { areaHa } } } }"
}'
