namespace PulseForge.Web.Components;

/// <summary>
/// A page of a list: <c>new Paging(number, size, total)</c> tells what to skip and take, and _Pagination.cshtml shows it. A number beyond the
/// end shows the last page: rows may have gone since the link was made.
/// </summary>
public sealed record Paging
{
    public const int UsualSize = 50;

    public Paging(int? number, int total, int size = UsualSize)
    {
        (Total, Size) = (total, size);
        Number = Math.Clamp(number ?? 1, 1, Pages);
    }

    public int Number { get; }
    public int Size { get; }
    public int Total { get; }
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public int Skip => (Number - 1) * Size;
    public int First => Total == 0 ? 0 : Skip + 1;
    public int Last => Math.Min(Skip + Size, Total);
    public int? Previous => Number > 1 ? Number - 1 : null;
    public int? Next => Number < Pages ? Number + 1 : null;
}
