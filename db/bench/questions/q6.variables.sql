select '{}'::jsonb
