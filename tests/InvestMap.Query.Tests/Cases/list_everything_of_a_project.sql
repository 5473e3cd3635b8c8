select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.investment_project t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.name_vi, t0.name_en, t0.sector, t0.sector_version, t1.name_en, t1.name_vi, t0.investment_form, t0.status, t0.status_as_of, t0.status_as_of_precision, t0.capital_vnd, t0.capital_vnd_converted, t0.capital_usd, t0.capital_usd_converted, t0.capital_rate, t0.capital_rate_on, t0.area_ha, t0.scale_en, t0.scale_vi, t0.address_vi, t0.location::bytea, t0.location_quality, t0.boundary::bytea, t0.map_point::bytea, t0.unit_method, t0.unit_certainty, t2.uuid, t2.name_vi, t3.uuid, t3.name_en, t3.name_vi, t3.kind, t3.url, t3.published_on
from published.investment_project t0
left join reference.vsic_section t1 on t1.version = t0.sector_version and t1.section = t0.sector
left join published.administrative_unit t2 on t2.uuid = t0.administrative_unit_uuid
left join published.source_document t3 on t3.uuid = t0.source_uuid
where not t0.synthetic
order by (t0.capital_usd is not null) desc, coalesce(t0.capital_usd, 0) desc, t0.uuid desc
limit 3
) r on true;
