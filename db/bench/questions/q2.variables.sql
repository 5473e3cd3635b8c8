select jsonb_build_object('from', uuid), uuid from published.investment_project where synthetic and uuid < 'f0000000-0000-0000-0000-000000000000' order by uuid limit 1000
