// SPDX-License-Identifier: GPL-3.0-or-later
// duckdb.cjs deals.csv: the table, as DuckDB reads it by itself.
const {DuckDBInstance} = require('@duckdb/node-api');

(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`CREATE TABLE deals AS SELECT * FROM read_csv('${process.argv[2]}')`);
    const rows = await (await connection.run('SELECT count(*) FROM deals')).getRows();
    console.log(`${rows[0][0]} rows`);
    process.exit(0); // the library keeps the process for seconds otherwise
})();
