using PulseForge.Web.Components;

namespace PulseForge.Tests.Pages.Shared;

public class TabbarTests
{
    [Theory] // entries, those with a place of their own → shown, behind "More"
    [InlineData(0, "", "", "")]
    [InlineData(5, "1", "1 2 3 4 5", "")]
    [InlineData(6, "1 2 3 5", "1 2 3 5", "4 6")]
    [InlineData(8, "1 2 3 4 5 6", "1 2 3 4", "5 6 7 8")]
    public void A_phones_bar_has_five_places_and_loses_nothing(int entries, string onPhone, string tabs, string more)
    {
        var bar = new Tabbar("Coach", [.. Enumerable.Range(1, entries).Select(n => new NavItem($"/Coach/{n}/Index", "users", $"{n}", onPhone.Split(' ').Contains($"{n}")))]);

        Assert.Equal((tabs, more), (Words(bar.Tabs), Words(bar.More)));
    }

    [Theory]
    [InlineData("/Coach/Clients/Index", true)]
    [InlineData("/Coach/Clients/Archival", true)]
    [InlineData("/Coach/ClientsOther/Index", false)]
    [InlineData(null, false)]
    public void Every_page_of_a_folder_makes_its_entry_current(string? page, bool current) =>
        Assert.Equal(current, new NavItem("/Coach/Clients/Index", "users", "Clients").Holds(page));

    private static string Words(IEnumerable<NavItem> items) => string.Join(' ', items.Select(item => item.Text));
}
