curl -OJ 'https://origin.invalid/export/industrialParks.xlsx?lang=en&crs=5897'
