namespace PulseForge.Core.Reports;

/// <summary>What the coach says to the client.</summary>
internal static class WordsPart
{
    public static void Draw(ReportPaper p)
    {
        if (p.Report.Words is not { } words) return;
        p.Title(p.Report.Coach is { } coach ? p.T["From {0}", coach] : p.T["From your coach"], with: 24);
        p.Text(words, ReportPaper.Size, p.Roles.Ink, 20);
    }
}
