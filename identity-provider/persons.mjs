// The persons of development. Nobody of them exists, and their names say so. Departments are slugs of the map's own.
const park = 'ban-quan-ly-khu-kinh-te-nghi-son-va-cac-khu-cong-nghiep';
const planning = 'so-ke-hoach-va-dau-tu-tinh-thanh-hoa';

export const persons = [
  { key: 'curator', name: 'Người biên tập (phát triển)', roles: ['Curator'], departments: [park] },
  { key: 'reviewer', name: 'Người thẩm tra (phát triển)', roles: ['Reviewer'], departments: [planning] },
  { key: 'publisher', name: 'Người công bố (phát triển)', roles: ['Publisher'], departments: [planning] },
  { key: 'administrator', name: 'Quản trị viên (phát triển)', roles: ['Administrator'], departments: [] },
  { key: 'officer', name: 'Người trả lời (phát triển)', roles: ['Officer'], departments: [park] },
  { key: 'guest', name: 'Người không có vai trò (phát triển)', roles: [], departments: [] },
];

export const personOf = (key) => persons.find((person) => person.key === key);
