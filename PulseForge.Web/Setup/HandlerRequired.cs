using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PulseForge.Web.Setup;

/// <summary>
/// Without a handler for what was asked, the framework shows the page all the same, past the handler that finds and checks what it is about. Here such a
/// page is not there (a handler that it does not have), or does not take the method. Neither goes a handler on without what it was sent.
/// </summary>
public sealed class HandlerRequired : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (IsUnreadable(context)) context.Result = new BadRequestResult();
        if (context.HandlerMethod is not null) return;
        var takesMethod = context.ActionDescriptor.HandlerMethods.Any(h => h.HttpMethod.Equals(context.HttpContext.Request.Method, StringComparison.OrdinalIgnoreCase));
        context.Result = new StatusCodeResult(takesMethod ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed);
    }

    // A form that can't be read is bound not at all, and the handler would go on without even the ids of its address. That is all that is said of no field by now.
    private static bool IsUnreadable(PageHandlerExecutingContext context) =>
        context.ModelState.TryGetValue("", out var entry) && entry.Errors.Count > 0;

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
