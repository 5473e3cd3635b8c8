curl -G https://origin.invalid/ogc/collections/investmentProjects/items -o items.geojson \
  --data-urlencode "filter=status = 'OPERATING' AND S_INTERSECTS(geom, BBOX(105.7, 19.2, 105.9, 19.5))"
