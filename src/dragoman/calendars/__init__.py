"""The Gregorian, Jalali and Hijri calendars: arithmetic only, no words."""
