# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms of the model and which others each may include: a static library each. deal_room(room [SEES room...] [STANDS_ON library...])
deal_room(deals)
deal_room(filters SEES deals)
deal_room(counting SEES filters deals)
deal_room(pictures SEES counting filters deals)
deal_room(tables SEES pictures counting filters deals)

deal_room(files/problems SEES deals)
deal_room(files/json SEES files/problems deals)
deal_room(files/sheets SEES files/problems deals)
deal_room(files/wording SEES files/problems deals)
deal_room(files/dealformat SEES files/wording files/sheets files/json files/problems deals)
deal_room(files/mapping SEES files/dealformat files/wording files/sheets files/json files/problems deals)
deal_room(files/databases SEES files/dealformat files/wording files/sheets files/json files/problems filters deals
  STANDS_ON Qt6::Sql PostgreSQL::PostgreSQL SQLite3::SQLite3)
deal_room(files SEES files/databases files/mapping files/dealformat files/wording files/sheets files/json files/problems deals)
