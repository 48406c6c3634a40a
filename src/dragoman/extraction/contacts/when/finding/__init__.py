"""The day of a contact: `date` has the order of the stages, `around` what they look at and hand on. Of the others some
find a day (`own_day`, `goes_on`, `borrowed`, `of_news`), some take one away (`not_ahead`, `of_plan`, `moved`), and some
change the status by it (`by_day`, `by_plan`, `departures`).
"""
