namespace PulseForge.Core.Training.Imports;

/// <summary>Whose export a file is, by its headings; a table of nobody known is read by the columns that a person names.</summary>
public enum HistoryFormat { Strong, Hevy, FitNotes, FitNotesBody, Jefit, StrongLifts, Wger, Columns }

/// <summary>What a column holds.</summary>
public enum HistoryField
{
    Nothing, Date, Time, Exercise, Load, LoadUnit, Reps, Seconds, Distance, DistanceUnit, Rpe, Rir, Kind, Note, Workout, WorkoutNote, WorkoutLength, End, BodyWeight, Measure,
}

public enum DistanceUnit { Metre, Kilometre, Mile }

/// <summary>Which comes first in 03/04/2026.</summary>
public enum DateOrder { DayFirst, MonthFirst }
