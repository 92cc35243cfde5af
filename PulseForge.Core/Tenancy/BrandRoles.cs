namespace PulseForge.Core.Tenancy;

/// <summary>Every colour of one theme, by what it is for. Names are those of the stylesheet (<c>ink-2</c> is <see cref="Ink2"/>).</summary>
public sealed record BrandRoles
{
    /// <summary>The one primary button, logged sets, chosen answers; <see cref="BrandOnFill"/> is the word on it.</summary>
    public required HexColour BrandFill { get; init; }
    public required HexColour BrandFillHover { get; init; }
    public required HexColour BrandOnFill { get; init; }

    /// <summary>Links and what is current.</summary>
    public required HexColour BrandText { get; init; }

    /// <summary>Chart strokes, bars, the focus ring.</summary>
    public required HexColour BrandLine { get; init; }

    /// <summary>Current row, logged row, phase bands.</summary>
    public required HexColour BrandSoft { get; init; }
    public required HexColour BrandSoft2 { get; init; }
    public required HexColour BrandEdge { get; init; }

    /// <summary>Sheet, ground, wells and pressed, menus and dialogs.</summary>
    public required HexColour Surface { get; init; }
    public required HexColour Canvas { get; init; }
    public required HexColour Sunken { get; init; }
    public required HexColour Over { get; init; }

    /// <summary>Hairline, button border, border of anything to fill in.</summary>
    public required HexColour Line { get; init; }
    public required HexColour Line2 { get; init; }
    public required HexColour Edge { get; init; }

    /// <summary>Words, secondary words, labels and hints.</summary>
    public required HexColour Ink { get; init; }
    public required HexColour Ink2 { get; init; }
    public required HexColour Ink3 { get; init; }

    /// <summary>The bar that counts the rest down: dark in both themes.</summary>
    public required HexColour RestGround { get; init; }
    public required HexColour RestInk { get; init; }
    public required HexColour RestLine { get; init; }

    /// <summary>States: the same for every business, always with a word or a shape.</summary>
    public required HexColour Ok { get; init; }
    public required HexColour OkSoft { get; init; }
    public required HexColour OkLine { get; init; }
    public required HexColour Warn { get; init; }
    public required HexColour WarnSoft { get; init; }
    public required HexColour WarnLine { get; init; }
    public required HexColour Bad { get; init; }
    public required HexColour BadSoft { get; init; }
    public required HexColour BadLine { get; init; }
    public required HexColour BadFill { get; init; }
}
