/** Runs the PostgreSQL that comes with the product. */
export { prepareApiAccount } from './api-account.ts';
export { type Addresses, type Cluster, type ClusterOptions, joinCluster, startCluster } from './cluster.ts';
export { connected } from './connection.ts';
export { DataInUse, type Owner } from './lock.ts';
