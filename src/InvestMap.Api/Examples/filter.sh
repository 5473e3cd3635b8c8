where=$(curl -s https://origin.invalid/filters -H 'Content-Type: application/json' \
  -d '{"sector":{"in":["C","D"]},"areaHa":{"gte":10}}' | sed 's/.*"where":"\([^"]*\)".*/\1/')
curl -o projects.geojson "https://origin.invalid/export/investmentProjects.geojson?where=$where"
