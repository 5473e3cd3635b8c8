curl https://origin.invalid/graphql -H 'Content-Type: application/json' -d '{
  "query": "{ investmentProjects(first: 3, where: { status: { eq: OPERATING } }) { totalCount nodes { nameVi capitalVnd } } }"
}'
