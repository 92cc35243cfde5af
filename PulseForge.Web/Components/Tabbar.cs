namespace PulseForge.Web.Components;

/// <summary>The phone's bar: up to five entries, or four and "More" with the rest.</summary>
public sealed record Tabbar(string Label, IReadOnlyList<NavItem> Items, string? CssClass = null)
{
    private const int Room = 5;

    private bool Fits => Items.Count <= Room;

    public IEnumerable<NavItem> Tabs => Fits ? Items : Items.Where(item => item.OnPhone).Take(Room - 1);

    public IEnumerable<NavItem> More => Fits ? [] : Items.Except(Tabs);
}
