using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;

namespace PulseForge.Web.Components.Imports;

/// <summary>An import without its file.</summary>
/// <param name="Trouble">What went wrong the last time that a part was written; it is tried again.</param>
public sealed record ImportHead(
    Guid Id, string FileName, HistoryFormat Format, ImportState State, Instant CreatedAt, int Sets, int SetsDone, int WorkoutsAdded, int SetsAdded, int WeighingsAdded, int Known, int BadLines)
{
    public bool HasTrouble { get; init; }
}

/// <summary>The imports of one client, the latest first.</summary>
/// <param name="Address">The page's own; each import hangs below it.</param>
public sealed record ImportList(string Address, string TimeZone, IReadOnlyList<ImportHead> Rows, Paging Paging)
{
    public LocalDate DayOf(ImportHead import) => import.CreatedAt.InZone(Core.Time.TimeZones.Get(TimeZone)).Date;
}

/// <summary>One import as its page shows it, whoever looks.</summary>
/// <param name="Look">What it would become; null once it was begun.</param>
/// <param name="Since">What was changed by hand since; null before it is written.</param>
/// <param name="AsksAgain">The person wants to answer anew.</param>
public sealed record ImportView(string Address, Client Client, ImportHead Head, ImportAnswers Answers, ImportLook? Look, ChangedSince? Since, bool AsksAgain, Paging Faults)
{
    /// <summary>Names that are asked at once; the next ones follow.</summary>
    public const int NamesAtOnce = 50;

    public const int RowsShown = 8;

    public string Own => $"{Address}/{Head.Id}";

    public MassUnit Unit => Client.Units.Mass();

    public bool AsksFile => Look is { } look && (look.Reading.Questions.Any || (AsksAgain && (Answers is not { Mass: null, Distance: null, Dates: null, Columns: null } || look.Table.Format == HistoryFormat.Columns)));

    public bool AsksNames => Look is { Reading.Questions.Any: false, Problem: null } look && (look.Open.Count > 0 || (AsksAgain && look.Names.Any(n => n.WasAsked)));

    public bool AsksColumns => Look is { } look && (look.Reading.Questions.Columns || (AsksAgain && Answers.Columns is not null));

    public bool AsksMass => Look is { } look && (look.Reading.Questions.Mass || (AsksAgain && Answers.Mass is not null));

    public bool AsksDistance => Look is { } look && (look.Reading.Questions.Distance || (AsksAgain && Answers.Distance is not null));

    public bool AsksDates => Look is { } look && (look.Reading.Questions.Dates || (AsksAgain && Answers.Dates is not null));

    /// <summary>The names that are asked now, with what may be meant.</summary>
    public IReadOnlyList<OpenName> Names => [.. (AsksAgain ? Look!.Names.Where(n => n.WasAsked).Select(n => new OpenName(n.Name, n.Sets, n.Exercise is { } e ? [e] : [])) : []).Concat(Look!.Open).Take(NamesAtOnce)];
}

/// <summary>What a page of one import has for the parts that it is made of.</summary>
public interface IImportPage
{
    ImportView View { get; }

    ImportInput Input { get; }
}

/// <summary>What the page of all imports has.</summary>
public interface IImportIndex
{
    ImportList List { get; }

    IFormFile? Chosen { get; }
}
