curl 'https://origin.invalid/tiles/style.json?theme=light&lang=vi&layers=industrialParks,investmentProjects'
