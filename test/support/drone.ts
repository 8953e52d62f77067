/** A question the knowledge base has no answer to, until somebody writes one. */
export const drone = {
  question: 'May a drone fly over our warehouse?',
  ways: [
    'may a drone fly over our warehouse',
    'can we use a drone above the warehouse',
    'does a drone above the warehouse hurt our application',
    'drone over warehouse allowed?',
    'may we fly drones over the warehouse',
    'are drones over the yard a problem for aeo india',
    'our neighbour flies a drone over our warehouse',
    'drone',
  ],
  answer: 'Yes. Write in your security plan who flies the drone, and when.',
  /** The id an article of that title is given. */
  article: 'india-drone-fly-over-warehouse',
} as const;
