curl -G https://origin.invalid/export/investmentProjects.csv -o projects.csv \
  --data-urlencode 'where={"status":{"eq":"OPERATING"},"search":"nghi son"}' \
  --data-urlencode 'order=[{"capitalVnd":"DESC"}]'
