curl -G https://origin.invalid/tiles/investmentProjects.json --data-urlencode 'where={"status":{"eq":"OPERATING"}}'
