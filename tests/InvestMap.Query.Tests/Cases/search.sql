select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.slug, t0.status, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.investment_project x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.investment_project x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.industrial_park x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.industrial_park x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
) t1
cross join lateral (
select t3.uuid, t3.slug
from published.plot t3
where t3.industrial_park_uuid = t1.key
order by t3.uuid
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.industrial_park x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.industrial_park x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.plot x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.administrative_unit x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 5, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.administrative_unit x
join today w on w.uuid = x.uuid
join published.administrative_unit u on u.uuid = w.former
where x.uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $5)
  and (t0.valid_to is null or t0.valid_to > $5)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.infrastructure_site x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.infrastructure_site x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.digital_enterprise x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.digital_enterprise x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.digital_actor x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.indicator x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.legal_act x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.support_measure x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $4)
  and (t0.valid_to is null or t0.valid_to > $4)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.department x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_metres, t1.uuid, t1.slug, t0.search_class, t0.search_similarity
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography) as search_metres, null::uuid as search_through
from published.ocop_product x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, ST_Distance(x.geom::geography, ST_GeomFromEWKB($2)::geography), u.uuid
from published.ocop_product x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_en, t0.name_vi, t1.uuid, t1.name_vi, t1.valid_to, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.investment_project x
where (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from published.investment_project x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_en, t0.name_vi, t1.uuid, t1.name_vi, t1.valid_to, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.industrial_park x
where (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from published.industrial_park x
join today w on w.uuid = x.administrative_unit_uuid
join published.administrative_unit u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_en, t0.name_vi, t1.uuid, t1.name_vi, t1.valid_to, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from published.administrative_unit x
where (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from published.administrative_unit x
cross join lateral (
select x.uuid
union all
select c.uuid from published.administrative_unit c where c.parent_uuid = x.uuid
) p
join published.administrative_succession s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and (strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join published.administrative_succession s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 5, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from published.administrative_unit x
join today w on w.uuid = x.uuid
join published.administrative_unit u on u.uuid = w.former
where x.uuid = any(array(select uuid from today)) and ((strpos(x.folded, (select reference.fold($2))) > 0 and strpos(x.folded, (select reference.fold($3))) > 0)) is not true
)
) t0
left join published.administrative_unit t1 on t1.uuid = t0.search_through
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $4)
  and (t0.valid_to is null or t0.valid_to > $4)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2 and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $2) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, industrial_park_uuid, status, area_ha, rent_usd_m2, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.plot m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, industrial_park_uuid, status, area_ha, rent_usd_m2, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.plot m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.infrastructure_site m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.infrastructure_site m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2 and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.infrastructure_site m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.infrastructure_site m where m.during @> $2) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.digital_enterprise m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.digital_enterprise m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2 and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.digital_enterprise m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.digital_enterprise m where m.during @> $2) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, address_vi, address_en, url, source_uuid, as_of, as_of_precision, folded from published.digital_actor m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, address_vi, address_en, url, source_uuid, as_of, as_of_precision, folded from history.digital_actor m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, unit_vi, unit_en, definition_vi, definition_en, definition_version, replaces_uuid, better, folded from published.indicator m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, unit_vi, unit_en, definition_vi, definition_en, definition_version, replaces_uuid, better, folded from history.indicator m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, number, kind, issuer_vi, issuer_en, issuer_level, signed_on, effective_from, effective_to, replaced_by_uuid, summary_vi, summary_en, url, source_uuid, folded from published.legal_act m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, number, kind, issuer_vi, issuer_en, issuer_level, signed_on, effective_from, effective_to, replaced_by_uuid, summary_vi, summary_en, url, source_uuid, folded from history.legal_act m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, legal_act_uuid, kind, eligible_vi, eligible_en, conditions_vi, conditions_en, amount_vnd, rate_percent, amount_terms_vi, amount_terms_en, valid_from, valid_to, area, park_kind, source_uuid, folded from published.support_measure m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, legal_act_uuid, kind, eligible_vi, eligible_en, conditions_vi, conditions_en, amount_vnd, rate_percent, amount_terms_vi, amount_terms_en, valid_from, valid_to, area, park_kind, source_uuid, folded from history.support_measure m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $5)
  and (t0.valid_to is null or t0.valid_to > $5)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, responsibility_vi, responsibility_en, address_vi, address_en, phone, email, url, source_uuid, as_of, as_of_precision, folded from published.department m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, responsibility_vi, responsibility_en, address_vi, address_en, phone, email, url, source_uuid, as_of, as_of_precision, folded from history.department m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.ocop_product m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.ocop_product m where m.during @> $2) x
where (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2 and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $5 and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= $2 union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> $2) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.ocop_product m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.ocop_product m where m.during @> $2) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $2 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $2) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and ((x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%') and x.folded like (select '%' || replace(replace(replace(reference.fold($4), '\', '\\'), '%', '\%'), '_', '\_') || '%'))) is not true
)
) t0
where not t0.synthetic
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, ppp_contract, legal_form_version, legal_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, listed_in_uuid, list_number, list_group_vi, list_group_en, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, procedures_vi, procedures_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, ppp_contract, legal_form_version, legal_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, listed_in_uuid, list_number, list_group_vi, list_group_en, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, procedures_vi, procedures_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, ppp_contract, legal_form_version, legal_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, listed_in_uuid, list_number, list_group_vi, list_group_en, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, procedures_vi, procedures_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, ppp_contract, legal_form_version, legal_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, listed_in_uuid, list_number, list_group_vi, list_group_en, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, procedures_vi, procedures_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, industrial_park_uuid, status, area_ha, rent_usd_m2, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.plot m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, industrial_park_uuid, status, area_ha, rent_usd_m2, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.plot m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 5, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
where (t0.valid_from is null or t0.valid_from <= $4)
  and (t0.valid_to is null or t0.valid_to > $4)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.infrastructure_site m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.infrastructure_site m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.infrastructure_site m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, description_vi, description_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.infrastructure_site m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.digital_enterprise m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.digital_enterprise m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.digital_enterprise m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, tax_code, size_class, vsic_version, vsic_code, platforms_vi, platforms_en, review_state, reviewed_on, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.digital_enterprise m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, address_vi, address_en, url, source_uuid, as_of, as_of_precision, folded from published.digital_actor m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, activity_en, address_vi, address_en, url, source_uuid, as_of, as_of_precision, folded from history.digital_actor m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, unit_vi, unit_en, definition_vi, definition_en, definition_version, replaces_uuid, better, folded from published.indicator m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, unit_vi, unit_en, definition_vi, definition_en, definition_version, replaces_uuid, better, folded from history.indicator m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, number, kind, issuer_vi, issuer_en, issuer_level, signed_on, effective_from, effective_to, replaced_by_uuid, summary_vi, summary_en, url, source_uuid, folded from published.legal_act m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, number, kind, issuer_vi, issuer_en, issuer_level, signed_on, effective_from, effective_to, replaced_by_uuid, summary_vi, summary_en, url, source_uuid, folded from history.legal_act m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, legal_act_uuid, kind, eligible_vi, eligible_en, conditions_vi, conditions_en, amount_vnd, rate_percent, amount_terms_vi, amount_terms_en, valid_from, valid_to, area, park_kind, source_uuid, folded from published.support_measure m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, legal_act_uuid, kind, eligible_vi, eligible_en, conditions_vi, conditions_en, amount_vnd, rate_percent, amount_terms_vi, amount_terms_en, valid_from, valid_to, area, park_kind, source_uuid, folded from history.support_measure m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
where (t0.valid_from is null or t0.valid_from <= $4)
  and (t0.valid_to is null or t0.valid_to > $4)
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, responsibility_vi, responsibility_en, address_vi, address_en, phone, email, url, source_uuid, as_of, as_of_precision, folded from published.department m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, responsibility_vi, responsibility_en, address_vi, address_en, phone, email, url, source_uuid, as_of, as_of_precision, folded from history.department m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.search_class, t0.search_similarity, t0.search_metres
from (
select x.*, coalesce(
  case when strpos(x.folded, (select reference.fold($1))) > 0 then (
    select case when (select reference.fold($1)) in (n.vi, n.en) then 0
      when starts_with(n.vi, (select reference.fold($1))) or starts_with(n.en, (select reference.fold($1))) then 1
      when strpos(n.vi, (select reference.fold($1))) > 0 or strpos(n.en, (select reference.fold($1))) > 0 then 2 end
    from (select reference.fold(x.name_vi), reference.fold(x.name_en) offset 0) n (vi, en)
  ) end,
  case when (select show_trgm((select reference.fold($1)))) <@ show_trgm(left(x.folded, char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0))) then 3 else 4 end) as search_class, word_similarity((select reference.fold($1)), x.folded)::float8 as search_similarity,
  null::float8 as search_metres, null::uuid as search_through
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.ocop_product m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.ocop_product m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
where x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union all
(
with recursive way (uuid, former, steps) as (
select s.successor_uuid, x.uuid, 1
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
cross join lateral (
select x.uuid
union all
select c.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2) and m.parent_uuid = x.uuid) c where c.parent_uuid = x.uuid
) p
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = p.uuid
where x.valid_to <= $4 and x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')
union
select s.successor_uuid, y.former, y.steps + 1
from way y
join (select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from published.administrative_succession m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, province_code, synthetic, predecessor_uuid, successor_uuid, extent, extent_certainty, share_area_percent, share_population_percent, effective_on, legal_act_vi, legal_act_en, source_uuid from history.administrative_succession m where m.during @> (select max(number) from published.publication where published_at <= $2)) s on s.predecessor_uuid = y.uuid
where y.steps < 4
), today as materialized (
select uuid, min(former::text)::uuid as former from way group by uuid
)
select x.*, 6, word_similarity((select reference.fold($1)), u.folded)::float8, null::float8, u.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.ocop_product m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, product_group, producer_vi, producer_en, stars, recognised_on, recognised_until, legal_act_uuid, shop_url, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.ocop_product m where m.during @> (select max(number) from published.publication where published_at <= $2)) x
join today w on w.uuid = x.administrative_unit_uuid
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= (select max(number) from published.publication where published_at <= $2) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> (select max(number) from published.publication where published_at <= $2)) u on u.uuid = w.former
where x.administrative_unit_uuid = any(array(select uuid from today)) and (x.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%')) is not true
)
) t0
order by t0.search_class, t0.search_similarity desc, t0.search_metres, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
