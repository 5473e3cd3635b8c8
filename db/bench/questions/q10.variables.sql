select jsonb_build_object('text', array_to_string(w, ' ')), '%' || w[1] || '%', '%' || w[2] || '%', '%' || w[3] || '%', array_to_string(w, ' ')
from (values ('{cang,nghi,son}'::text[]), ('{cang,lam,son}'), ('{phan,mem,hac}'), ('{vien,thong,ba}'), ('{dien,tu,tran}'), ('{tu,dong,hoa}'), ('{ban,dan,duc}'), ('{bim,son,hoan}')) v(w)
