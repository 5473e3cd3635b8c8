/** Queries that run as they stand; the first tabs a visitor of /graphql sees. */
export const examples: readonly string[] = [
  `# Projects of one sector that stand in a park, with their figures' sources.
query ProjectsWithSources {
  investmentProjects(
    first: 5
    where: { sector: { eq: "C" }, industrialPark: { slug: { neq: null } } }
    order: [{ nameVi: ASC }]
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      name(lang: EN)
      status
      capitalUsd
      industrialPark { name(lang: EN) }
      investors { name(lang: EN) role sharePercent }
      figures(fields: ["capitalUsd"]) { comparator certainty asOf source { name(lang: EN) url } }
    }
  }
}
`,
  `# How many objects match, and how many of them have no place on the map.
query Counts {
  projects: investmentProjectsAggregate { count unplaced }
  parks: industrialParksAggregate { count unplaced }
  withDemonstration: industrialParksAggregate(demonstration: true) { count synthetic }
}
`,
  `# Search ignores case and Vietnamese marks.
query Search($text: String!) {
  industrialParks(first: 10, where: { search: $text }) {
    nodes {
      slug
      nameVi
      kind
      areaHa
      location { type coordinates }
      locationQuality
      children(first: 20) { nameVi }
    }
  }
}
`,
];

/** Variables of the examples, by position. */
export const exampleVariables: readonly (string | undefined)[] = [undefined, undefined, '{ "text": "nghi son" }'];
