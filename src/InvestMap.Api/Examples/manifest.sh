curl https://origin.invalid/export/industrialParks.manifest.json
