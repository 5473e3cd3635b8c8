// Acts, support, offices and products of the demonstration layer. All of it is invented; each name says so ("mẫu", sample).

export const acts = [
  { slug: 'mau-quyet-dinh-thanh-lap-khu', name_vi: 'Quyết định mẫu về thành lập các khu mẫu', name_en: 'Sample decision on founding the sample parks',
    number: '00/2020/QĐ-MAU', kind: 'decision', issuer_vi: 'Cơ quan mẫu', issuer_en: 'Sample Authority', issuer_level: 'provincial_committee', signed_on: '2020-05-20', effective_from: '2020-05-20' },
  { slug: 'mau-nghi-quyet-ho-tro', name_vi: 'Nghị quyết mẫu về hỗ trợ chuyển đổi số', name_en: 'Sample resolution on support for digital transformation',
    number: '00/2025/NQ-MAU', kind: 'resolution', issuer_vi: 'Hội đồng mẫu', issuer_en: 'Sample Council',
    issuer_level: 'provincial_council', signed_on: '2025-01-10', effective_from: '2025-02-01' },
  { slug: 'mau-nghi-quyet-ho-tro-2023', name_vi: 'Nghị quyết mẫu về hỗ trợ doanh nghiệp năm 2023', name_en: 'Sample resolution on support for enterprises, 2023',
    number: '00/2023/NQ-MAU', kind: 'resolution', issuer_vi: 'Hội đồng mẫu', issuer_en: 'Sample Council',
    issuer_level: 'provincial_council', signed_on: '2023-01-10', effective_from: '2023-02-01', effective_to: '2025-02-01', replaced_by: 'mau-nghi-quyet-ho-tro' },
  { slug: 'mau-danh-muc-keu-goi-dau-tu', name_vi: 'Quyết định mẫu về danh mục dự án kêu gọi đầu tư', name_en: 'Sample decision on the list of projects calling for investment',
    number: '01/2025/QĐ-MAU', kind: 'decision', issuer_vi: 'Cơ quan mẫu', issuer_en: 'Sample Authority', issuer_level: 'provincial_committee',
    signed_on: '2025-03-03', effective_from: '2025-03-03' },
];

/** The act whose list calls for investment. */
export const list = acts[3].slug;

/** places: slugs of parks, for area `listed`. */
export const measures = [
  { slug: 'mau-ho-tro-thue-khu', name_vi: 'Hỗ trợ mẫu: tiền thuê hạ tầng trong cụm công nghiệp', name_en: 'Sample support: rent in industrial clusters',
    legal_act: 'mau-nghi-quyet-ho-tro', kind: 'land_rent', eligible_vi: 'Doanh nghiệp nhỏ và vừa', eligible_en: 'Small and medium-sized enterprises',
    conditions_vi: 'Hợp đồng thuê từ 5 năm; bắt đầu sản xuất trong 24 tháng', conditions_en: 'A lease of at least 5 years; production begins within 24 months',
    rate_percent: 30, amount_terms_vi: 'Tiền thuê hạ tầng, trong 3 năm đầu', amount_terms_en: 'Rent of infrastructure, in the first 3 years',
    valid_from: '2025-02-01', valid_to: '2031-01-01', area: 'park_kind', park_kind: 'industrial_cluster' },
  { slug: 'mau-ho-tro-nen-tang-so', name_vi: 'Hỗ trợ mẫu: chi phí nền tảng số', name_en: 'Sample support: cost of digital platforms',
    legal_act: 'mau-nghi-quyet-ho-tro', kind: 'grant', eligible_vi: 'Doanh nghiệp nhỏ và vừa đã được đánh giá mức độ chuyển đổi số', eligible_en: 'SMEs whose digital transformation was assessed',
    conditions_vi: 'Đạt từ mức 1 và cam kết dùng nền tảng trong 2 năm', conditions_en: 'Level 1 or more, and a commitment to use the platform for 2 years',
    amount_vnd: 50000000, amount_terms_vi: 'Mỗi doanh nghiệp mỗi năm, không quá 50% chi phí', amount_terms_en: 'Each enterprise each year, at most 50 % of the cost',
    valid_from: '2025-02-01', valid_to: '2031-01-01', area: 'province' },
  { slug: 'mau-ho-tro-dao-tao-2023', name_vi: 'Hỗ trợ mẫu: đào tạo nhân lực (đã hết hiệu lực)', name_en: 'Sample support: training (expired)',
    legal_act: 'mau-nghi-quyet-ho-tro-2023', kind: 'training', eligible_vi: 'Doanh nghiệp trong khu', eligible_en: 'Enterprises in the park',
    conditions_vi: 'Từ 20 lao động trở lên', conditions_en: '20 workers or more',
    amount_vnd: 2000000, amount_terms_vi: 'Mỗi lao động, một lần', amount_terms_en: 'Each worker, once',
    valid_from: '2023-02-01', valid_to: '2025-02-01', area: 'listed', places: ['mau-khu-hoa-sen', 'mau-khu-binh-minh'] },
  { slug: 'mau-uu-dai-thue-cong-nghe-cao', name_vi: 'Ưu đãi mẫu: thuế trong khu công nghệ cao (từ năm 2030)', name_en: 'Sample relief: tax in hi-tech parks (from 2030)',
    legal_act: 'mau-nghi-quyet-ho-tro', kind: 'tax', eligible_vi: 'Dự án công nghệ cao', eligible_en: 'Hi-tech projects',
    conditions_vi: 'Có giấy chứng nhận công nghệ cao', conditions_en: 'A hi-tech certificate',
    rate_percent: 10, amount_terms_vi: 'Thuế suất thuế thu nhập doanh nghiệp trong 15 năm', amount_terms_en: 'Rate of corporate income tax for 15 years',
    valid_from: '2030-01-01', area: 'park_kind', park_kind: 'hi_tech_park' },
];

export const departments = [
  { slug: 'mau-ban-quan-ly-khu', name_vi: 'Ban quản lý mẫu các khu', name_en: 'Sample management board of parks', kind: 'management_board',
    responsibility_vi: 'Các khu mẫu của lớp minh họa', responsibility_en: 'The sample parks of the demonstration layer',
    address_vi: 'Địa chỉ minh họa, tỉnh Thanh Hóa', address_en: 'Fictitious address, Thanh Hóa Province',
    phone: '+84 000 000 000', email: 'lien-he@ban-quan-ly-mau.example', url: 'https://ban-quan-ly-mau.example' },
];

export const products = [
  { slug: 'mau-ocop-nuoc-mam', name_vi: 'Nước mắm mẫu', name_en: 'Sample fish sauce', product_group: 'food', producer_vi: 'Hợp tác xã mẫu Một', producer_en: 'Sample Cooperative One',
    stars: 4, recognised_on: '2025-06-30', recognised_until: '2028-06-30', lon: 105.72, lat: 19.66 },
  { slug: 'mau-ocop-tra-thao-moc', name_vi: 'Trà thảo mộc mẫu', name_en: 'Sample herbal tea', product_group: 'beverages', producer_vi: 'Hợp tác xã mẫu Hai', producer_en: 'Sample Cooperative Two',
    stars: 3, recognised_on: '2024-12-31', recognised_until: '2027-12-31', lon: 105.6, lat: 20.0 },
  { slug: 'mau-ocop-chieu-coi', name_vi: 'Chiếu cói mẫu', name_en: 'Sample sedge mat', product_group: 'handicrafts', producer_vi: 'Hợp tác xã mẫu Ba', producer_en: 'Sample Cooperative Three',
    stars: 5, recognised_on: '2025-03-31', recognised_until: '2028-03-31' },
];

export const advisers = [
  { slug: 'mau-don-vi-tu-van', name_vi: 'Đơn vị tư vấn mẫu', name_en: 'Sample adviser', kind: 'adviser',
    activity_vi: 'Tư vấn chuyển đổi số (minh họa)', activity_en: 'Advice on digital transformation (illustration)' },
];
