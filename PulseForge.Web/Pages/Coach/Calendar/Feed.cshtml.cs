using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Pages.Shared.Feeds;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Calendar;

/// <summary>A coach subscribes to their clients' sessions.</summary>
public sealed class FeedModel(PulseForgeDb db, CalendarFeeds feeds, TenantAccessor tenant, Addresses addresses, IStringLocalizer<SharedTexts> t) : FeedPage(db, feeds, tenant, addresses, t);
