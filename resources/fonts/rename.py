#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# rename.py folder: made the four fonts beside it out of Inter 3.019, as Debian 12 has it in its package fonts-inter
# (4.0~beta7+ds-1, /usr/share/fonts/opentype/inter), with python3-fonttools 4.38. Only the name of the family is another,
# so that an Inter that is installed is never taken for ours; every glyph and metric is Inter's. The PostScript name
# stays: it is what a PDF calls the font. And its contextual alternates are off (calt), as they would draw "A->B 10x20" as
# other signs than a name has.
import os, sys
from fontTools.ttLib import TTFont

family = "Deal Timeline Sans"
family_ids = (1, 16)
full_name_id = 4
for face in ("Regular", "SemiBold", "Bold", "Italic"):
    font = TTFont(os.path.join(sys.argv[1], f"Inter-{face}.otf"), recalcTimestamp=False)
    for name in font["name"].names:
        if name.nameID in family_ids + (full_name_id,):
            name.string = name.toUnicode().replace("Inter", family, 1)
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "calt":
            record.FeatureTag = "cal0"  # of no program; between its neighbours in the order of tags
    font.save(os.path.join(os.path.dirname(__file__), f"DealTimelineSans-{face}.otf"))
