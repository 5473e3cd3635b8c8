select jsonb_build_object('key', uuid), uuid from published.investment_project where synthetic order by uuid limit 1000
