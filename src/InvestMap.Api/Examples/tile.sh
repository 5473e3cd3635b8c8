curl --compressed -o tile.mvt https://origin.invalid/tiles/investmentProjects/8/203/113.mvt
