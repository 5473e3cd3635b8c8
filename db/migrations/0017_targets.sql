-- How a target that names a plain value is read: most are floors, ranks and shares of the poor are ceilings.

alter table published.indicator add column better text check (better in ('higher', 'lower'));
alter table history.indicator add column better text;
comment on column published.indicator.better is 'Whether more or less is better, as assigned by staff; null: not assigned. A target worded "= 20" is a floor or a ceiling by it.';
