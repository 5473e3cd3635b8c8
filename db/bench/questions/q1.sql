select uuid, name_vi, name_en, status, capital_vnd, area_ha from published.investment_project where uuid = $1
