using System.Globalization;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Writes the line that opens a block, as <see cref="HeaderReader"/> reads it.</summary>
internal static class HeaderPrinter
{
    /// <summary>A straight exercise and a plain superset need none.</summary>
    public static bool IsNeeded(Block block) =>
        block.Kind != (block.Items.Count == 1 ? BlockKind.Straight : BlockKind.Superset)
        || block.Rounds is not null || block.RestSeconds is not null || block.Note is not null;

    public static string Print(Block block) =>
        block.Kind.ToString().ToLowerInvariant() + Work(block)
        + (block.RestSeconds is { } rest ? " rest " + (block.Kind == BlockKind.Rounds ? DurationText.Clock(rest) : DurationText.Rest(rest)) : "")
        + (block.Label is { } label ? $" [{label}]" : "")
        + (block.Note is { } note ? $" // {note}" : "");

    private static string Work(Block block) => (block.Rounds, block.Seconds) switch
    {
        (null, null) => "",
        ({ } rounds, null) => $" {Int(rounds)} {(rounds == 1 ? "round" : "rounds")}",
        (null, { } seconds) => " " + Time(block.Kind, seconds),
        ({ } rounds, 60) when block.Kind == BlockKind.Emom => $" {Int(rounds)}min",
        ({ } rounds, { } seconds) when block.Kind == BlockKind.Emom => $" {Int(rounds)} {(rounds == 1 ? "round" : "rounds")} every {Time(block.Kind, seconds)}",
        ({ } rounds, { } seconds) => $" {Int(rounds)}x{Time(block.Kind, seconds)}",
    };

    private static string Time(BlockKind kind, int seconds) => kind == BlockKind.Rounds ? DurationText.Clock(seconds) : DurationText.Work(seconds);

    private static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);
}
