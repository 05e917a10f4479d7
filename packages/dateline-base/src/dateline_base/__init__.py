"""The larger model of Dateline: `dateline code --model base` reads by the folder `base` beside this file."""
