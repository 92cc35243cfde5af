using System.Globalization;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>
/// Reads the cells of one line after another. What can't be read is answered with nothing, and the first of a line is that line's fault. A unit that neither
/// the file nor a person says is noted as a question; the number counts as kilograms or metres until it is answered.
/// </summary>
internal sealed class Cells(HistoryDates dates, ImportAnswers answers, LocalDate today)
{
    private const int LongestFound = 40;
    private const int LongestCell = 25;
    private static readonly LocalDate Oldest = new(1950, 1, 1);

    /// <summary>Apps write what a binary number becomes, 36.287389600000004: more decimals than anybody lifts are rounded, not refused.</summary>
    private static readonly NumberRange Numbers = new(-10_000_000, 10_000_000, 25);

    private int line;

    public ImportFault? Fault { get; private set; }

    /// <summary>What of the line is left out while the line is taken.</summary>
    public ImportFault? Remark { get; private set; }

    public bool AsksMass { get; private set; }

    public bool AsksDistance { get; private set; }

    public void Begin(int at) => (line, Fault, Remark) = (at, null, null);

    /// <summary>Nothing; the line's fault is known now.</summary>
    public T? Fail<T>(Sentence problem, string? heading = null, string? found = null)
    {
        Fault ??= new ImportFault(problem, line, heading, Short(found));
        return default;
    }

    public (LocalDate Date, LocalTime? Time)? Date(string cell, string heading)
    {
        if (cell.Length == 0) return Fail<(LocalDate, LocalTime?)?>(new Sentence(ImportTexts.NoDate), heading);
        if (dates.Read(cell) is not { } read) return Fail<(LocalDate, LocalTime?)?>(IsFormula(cell) ? new Sentence(ImportTexts.Formula) : new Sentence(ImportTexts.NotADate, "2026-01-31"), heading, cell);
        if (read.Date < Oldest) return Fail<(LocalDate, LocalTime?)?>(new Sentence(ImportTexts.TooOld, Oldest.Year), heading, cell);
        return read.Date > today ? Fail<(LocalDate, LocalTime?)?>(new Sentence(ImportTexts.Future), heading, cell) : read;
    }

    public string? Exercise(string cell, string heading)
    {
        if (IsFormula(cell)) return Fail<string>(new Sentence(ImportTexts.Formula), heading, cell);
        var name = PlainText.OneLine(CsvText.Plain(cell));
        if (name.Length == 0) return Fail<string>(new Sentence(ImportTexts.NoExercise), heading);
        return name.Length > Exercises.Exercise.MaxName ? Fail<string>(new Sentence(ImportTexts.LongName, Exercises.Exercise.MaxName), heading, cell) : name;
    }

    /// <summary>A number; nothing where the cell is empty.</summary>
    public decimal? Number(string cell, string heading)
    {
        if (cell.Length == 0) return null;
        if (cell.Length < LongestCell - 5 && decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain)) return plain;
        if (IsFormula(cell)) return Fail<decimal?>(new Sentence(ImportTexts.Formula), heading, cell);
        var shortened = cell.Length > LongestCell && cell.IndexOf('.', StringComparison.Ordinal) is > 0 and < 12 ? cell[..LongestCell] : cell;
        var read = NumberText.Parse(shortened, CultureInfo.InvariantCulture, Numbers);
        return read.Error is { } problem ? Fail<decimal?>(problem, heading, cell) : read.Value;
    }

    public int? Whole(string cell, string heading)
    {
        if (Number(cell, heading) is not { } number) return null;
        if (number != decimal.Truncate(number)) return Fail<int?>(new Sentence(NumberTexts.NotWhole), heading, cell);
        return (int)number;
    }

    /// <param name="unit">Of the column, or of the line's own cell.</param>
    public decimal? Kg(string cell, MassUnit? unit, string heading)
    {
        var (number, suffix) = IsFormula(cell) ? (cell, "") : UnitText.Split(cell);
        if (Number(number?.Trim() ?? "", heading) is not { } amount) return null;
        var said = suffix.Length > 0 ? Mass(suffix, heading) : unit ?? answers.Mass;
        if (amount == 0) return 0;
        AsksMass |= said is null && Fault is null;
        return decimal.Round(Units.Mass.Of(amount, said ?? MassUnit.Kilogram).Kg, 3, MidpointRounding.AwayFromZero);
    }

    public MassUnit? Mass(string cell, string heading) => cell.ToLowerInvariant() switch
    {
        "" => null,
        "kg" or "kgs" => MassUnit.Kilogram,
        "lb" or "lbs" => MassUnit.Pound,
        _ => Fail<MassUnit?>(new Sentence(ImportTexts.NotAUnit), heading, cell),
    };

    public decimal? Metres(string cell, DistanceUnit? unit, string heading)
    {
        if (Number(cell, heading) is not { } amount || amount == 0) return null;
        var said = unit ?? answers.Distance;
        AsksDistance |= said is null;
        return decimal.Round(amount * said switch { DistanceUnit.Kilometre => 1000, DistanceUnit.Mile => 1609.344m, _ => 1 }, 2);
    }

    public DistanceUnit? Distance(string cell, string heading) => cell.ToLowerInvariant() switch
    {
        "" => null,
        "m" or "meters" or "metres" => DistanceUnit.Metre,
        "km" or "kilometers" or "kilometres" => DistanceUnit.Kilometre,
        "mi" or "mile" or "miles" => DistanceUnit.Mile,
        _ => Fail<DistanceUnit?>(new Sentence(ImportTexts.NotADistanceUnit), heading, cell),
    };

    /// <summary>1:30, 0:01:30, 90, 90 s: seconds. A zero is none.</summary>
    public int? Seconds(string cell, string heading)
    {
        if (cell.Length == 0) return null;
        if (IsFormula(cell)) return Fail<int?>(new Sentence(ImportTexts.Formula), heading, cell);
        return Lengths.Seconds(cell) is not { } read ? Fail<int?>(new Sentence(ImportTexts.NotALength), heading, cell) : read == 0 ? null : read;
    }

    /// <summary>A note in so many characters; of a longer one the beginning, which is said.</summary>
    public string? Note(string cell, int most, string heading)
    {
        var note = PlainText.OneLine(CsvText.Plain(cell));
        if (note.Length == 0) return null;
        if (note.Length <= most) return note;
        Remark ??= new ImportFault(new Sentence(ImportTexts.NoteCut, most), line, heading, Short(cell), IsKept: true);
        var end = char.IsHighSurrogate(note[most - 2]) ? most - 2 : most - 1;
        return $"{note[..end].TrimEnd()}…";
    }

    private static bool IsFormula(string cell) => cell.StartsWith('=') || cell.StartsWith("'=", StringComparison.Ordinal);

    private static string? Short(string? found)
    {
        if (found is null) return null;
        var line = PlainText.OneLine(found);
        return line.Length <= LongestFound ? line : $"{line[..(char.IsHighSurrogate(line[LongestFound - 1]) ? LongestFound - 1 : LongestFound)]}…";
    }
}
