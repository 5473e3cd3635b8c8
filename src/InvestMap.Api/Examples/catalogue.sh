curl https://origin.invalid/catalog.jsonld
