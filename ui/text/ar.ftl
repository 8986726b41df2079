# نصوص الواجهة. كل رسالة كاملة بذاتها، والأعداد وصيغ الجمع تتبع اللغة.

app-name = Aldine
title = { $title } – Aldine
library = المكتبة
article = المقال
skip-list = انتقال إلى القائمة
skip-article = انتقال إلى المقال
splitter-sidebar = عرض الشريط الجانبي
splitter-list = عرض القائمة
failed = لم ينجح ذلك. لم يتغيّر شيء.
failed-with = { $message } { $advice }
backup-failed = تعذّر إنشاء النسخة الاحتياطية لليوم. { $message } { $advice }

# كلمات على أزرار كثيرة
add = إضافة رابط أو نص أو ملف
save = حفظ
open = فتح
show = إظهار
close = إغلاق
cancel = إلغاء
undo = تراجع
redo = إعادة
details = التفاصيل
try-again = إعادة المحاولة
choose-files = اختيار ملفات…
search = بحث
settings = الإعدادات
tags = الوسوم

# الأماكن
view-inbox = الوارد
view-later = لاحقًا
view-archive = الأرشيف
view-favorites = المفضلة
view-trash = سلة المهملات
view-needs-attention = يحتاج إلى انتباه
view-all = كل المقالات
sidebar-item = { $count ->
    [0] { $name }
    [one] { $name }، مقال واحد
    [two] { $name }، مقالان
    [few] { $name }، { $count } مقالات
    [many] { $name }، { $count } مقالًا
   *[other] { $name }، { $count } مقال
}
foot-complete = مكتمل دون اتصال: { $count }
foot-attention = { $count ->
    [0] لا شيء يحتاج إلى انتباه
    [one] مقال واحد يحتاج إلى انتباه
    [two] مقالان يحتاجان إلى انتباه
    [few] { $count } مقالات تحتاج إلى انتباه
    [many] { $count } مقالًا يحتاج إلى انتباه
   *[other] { $count } مقال يحتاج إلى انتباه
}
foot-local = يبقى على هذا الحاسوب
foot-no-account = لا حساب ولا خادم
foot-saving = { $count ->
    [zero] لا صفحات قيد الحفظ
    [one] يجري حفظ صفحة واحدة
    [two] يجري حفظ صفحتين
    [few] يجري حفظ { $count } صفحات
    [many] يجري حفظ { $count } صفحة
   *[other] يجري حفظ { $count } صفحة
}

sidebar-highlights = { $count ->
    [zero] { $name }، لا تظليلات
    [one] { $name }، تظليل واحد
    [two] { $name }، تظليلان
    [few] { $name }، { $count } تظليلات
    [many] { $name }، { $count } تظليلًا
   *[other] { $name }، { $count } تظليل
}
tag-fold = طي ما تحت { $tag }
tag-unfold = إظهار ما تحت { $tag }

# طرق العرض المحفوظة
views = طرق العرض
view-name = اسم طريقة العرض
view-menu = قائمة { $name }
view-rename = إعادة تسمية…
view-up = نقل إلى أعلى
view-down = نقل إلى أسفل
view-delete = حذف طريقة العرض
did-save-view = حُفظت طريقة العرض «{ $name }»
did-delete-view = حُذفت طريقة العرض «{ $name }»
empty-saved = لا شيء هنا يطابق بحث طريقة العرض هذه.

# كل التظليلات
highlights = التظليلات
highlights-find = بحث في التظليلات والملاحظات
highlights-site = الموقع
highlights-saved = تاريخ حفظ المقال
span-any-time = أي وقت
span-week = الأسبوع الماضي
span-month = الشهر الماضي
span-year = السنة الماضية
highlights-any-tag = أي وسم
highlights-orphaned = بلا موضع
highlights-chip = { $name } { $count }
highlights-count = { $count ->
    [zero] لا تظليلات
    [one] تظليل واحد
    [two] تظليلان
    [few] { $count } تظليلات
    [many] { $count } تظليلًا
   *[other] { $count } تظليل
}
highlights-more = إظهار المزيد
highlights-none = لا تظليلات بعد. حدّد كلمات في مقال واضغط H.
highlights-none-found = لا تظليل يطابق هذا.
highlights-image = صورة
highlights-menu = قائمة التظليل
highlights-open = فتح في المقال
highlights-delete = حذف التظليل
highlights-file = التظليلات
export = تصدير…
did-change-highlight = تغيّر التظليل
did-delete-highlights = { $count ->
    [zero] لم يُحذف أي تظليل
    [one] حُذف التظليل
    [two] حُذف تظليلان
    [few] حُذفت { $count } تظليلات
    [many] حُذف { $count } تظليلًا
   *[other] حُذف { $count } تظليل
}

# صلات المقال
related-twins = يبدو أنه المقال نفسه
related-items = مقالات ذات صلة
related-cites = روابط إلى
related-cited-by = روابط من
related-merge-text = تُجمع الوسوم والتظليلات ويبقى أقدم تاريخ؛ وتُنقل المقالات الأخرى إلى سلة المهملات.
related-merge = دمج في هذا المقال
did-merge = { $count ->
    [zero] لم يُدمج أي مقال في «{ $title }»
    [one] دُمج مقال في «{ $title }»
    [two] دُمج مقالان في «{ $title }»
    [few] دُمجت { $count } مقالات في «{ $title }»
    [many] دُمج { $count } مقالًا في «{ $title }»
   *[other] دُمج { $count } مقال في «{ $title }»
}

# كل الوسوم
tags-find = بحث عن وسم
tags-count = { $count ->
    [zero] لا وسوم
    [one] وسم واحد
    [two] وسمان
    [few] { $count } وسوم
    [many] { $count } وسمًا
   *[other] { $count } وسم
}
tags-none = لا وسوم بعد. اضغط T على مقال لإضافة وسم إليه.
tags-menu = قائمة { $tag }
tags-show = إظهار مقالاته
tags-choose = تحديد { $tag }
tags-unchoose = إلغاء التحديد
tags-rename = إعادة تسمية { $tag }
tags-will-merge = سيُدمج مع { $tag }.
tags-color = لون { $tag }
tags-merge = دمج…
tags-merge-into = الدمج في
tags-delete = حذف الوسم
tags-delete-some = { $count ->
    [zero] حذف الوسم
    [one] حذف الوسم
    [two] حذف وسمين
    [few] حذف { $count } وسوم
    [many] حذف { $count } وسمًا
   *[other] حذف { $count } وسم
}
color-none = بلا لون
color-yellow = أصفر
color-red = أحمر
color-green = أخضر
color-blue = أزرق
did-rename-tag = أُعيدت تسمية { $tag } إلى { $name }
did-merge-tag = دُمج { $tag } في { $name }
did-merge-tags = { $count ->
    [zero] لم يُدمج أي وسم في { $tag }
    [one] دُمج وسم واحد في { $tag }
    [two] دُمج وسمان في { $tag }
    [few] دُمجت { $count } وسوم في { $tag }
    [many] دُمج { $count } وسمًا في { $tag }
   *[other] دُمج { $count } وسم في { $tag }
}
did-delete-tag = { $count ->
    [zero] لم يُحذف أي وسم
    [one] حُذف الوسم { $tag }
    [two] حُذف وسمان
    [few] حُذفت { $count } وسوم
    [many] حُذف { $count } وسمًا
   *[other] حُذف { $count } وسم
}
did-color-tag = تغيّر لون { $tag }

# ما جرى
history = السجل
history-text = كل ما يمكن التراجع عنه، الأحدث أولًا.
history-none = لم يجرِ شيء بعد.
history-undo-to = التراجع إلى ما قبل هذا
history-redo-to = الإعادة حتى هذا
history-act = { $verb ->
    [save] حفظ
    [import] استيراد
    [inbox] نقل إلى الوارد
    [later] نقل إلى «لاحقًا»
    [archive] أرشفة
    [trash] نقل إلى سلة المهملات
    [restore] استعادة
    [favorite] إضافة إلى المفضلة
    [unfavorite] إزالة من المفضلة
    [unread] وضع علامة غير مقروء
    [reading] وضع علامة قيد القراءة
    [finished] وضع علامة مقروء
    [tag] إضافة وسم
    [untag] إزالة وسم
    [rename_tag] إعادة تسمية وسم
    [merge_tags] دمج وسوم
    [delete_tag] حذف وسم
    [delete_tags] حذف وسوم
    [save_view] حفظ طريقة عرض
    [change_view] تغيير طريقة عرض
    [delete_view] حذف طريقة عرض
    [order_views] تغيير ترتيب طرق العرض
    [color_tag] تغيير لون وسم
    [highlight] تظليل
    [change_highlight] تغيير تظليل
    [delete_highlights] حذف تظليلات
    [attach_highlight] إعادة تظليل إلى موضعه
    [note] كتابة ملاحظة
    [merge] دمج
    [show_version] إظهار نسخة أخرى
    [reextract] استخراج من جديد
   *[other] { $verb }
}

# الاستيراد
import = استيراد
import-text = مقالات من ملف JSON Lines، كل سطر فيه مقال بنصه وتواريخه ووسومه وتظليلاته. لا يُجلب شيء من الشبكة، ولا يتغيّر شيء قبل عرض ما سيحدث.
import-step-choose = الاختيار
import-step-check = التحقق
import-step-import = الاستيراد
import-step-receipt = الحصيلة
import-unchanged = لم يتغيّر شيء بعد
import-checking = تجري قراءة الملفات. لا يتغيّر شيء.
import-goes-on = يمكن مغادرة هذه الصفحة؛ يستمر الاستيراد.
import-progress = { $done } من { $total }
import-progress-name = مدى تقدّم الاستيراد
import-stop = إيقاف
import-stopped = توقّف الاستيراد قبل النهاية. ما وصل يبقى.
import-will-added = { $count ->
    [zero] مقال جديد
    [one] مقال جديد
    [two] مقالان جديدان
    [few] مقالات جديدة
    [many] مقالًا جديدًا
   *[other] مقال جديد
}
import-did-added = { $count ->
    [zero] مقال مضاف
    [one] مقال مضاف
    [two] مقالان مضافان
    [few] مقالات مضافة
    [many] مقالًا مضافًا
   *[other] مقال مضاف
}
import-known = موجود في المكتبة من قبل، أو مكرر في الملفات
import-will-highlights = { $count ->
    [zero] تظليل سيوضع في موضعه
    [one] تظليل سيوضع في موضعه
    [two] تظليلان سيوضعان في موضعيهما
    [few] تظليلات ستوضع في مواضعها
    [many] تظليلًا سيوضع في موضعه
   *[other] تظليل سيوضع في موضعه
}
import-did-highlights = { $count ->
    [zero] تظليل مضاف
    [one] تظليل مضاف
    [two] تظليلان مضافان
    [few] تظليلات مضافة
    [many] تظليلًا مضافًا
   *[other] تظليل مضاف
}
import-failures = { $count ->
    [zero] سطر ليس مقالًا
    [one] سطر ليس مقالًا
    [two] سطران ليسا مقالين
    [few] أسطر ليست مقالات
    [many] سطرًا ليس مقالًا
   *[other] سطر ليس مقالًا
}
import-failures-title = أسطر ليست مقالات
import-file = الملف
import-line = السطر
import-reason = السبب
import-do = { $count ->
    [zero] لا مقالات للاستيراد
    [one] استيراد مقال واحد
    [two] استيراد مقالين
    [few] استيراد { $count } مقالات
    [many] استيراد { $count } مقالًا
   *[other] استيراد { $count } مقال
}
import-undo = تراجع عن هذا الاستيراد…
import-undo-title = أتريد التراجع عن هذا الاستيراد؟
import-undo-text = { $count ->
    [zero] لا يُنقل أي مقال إلى سلة المهملات.
    [one] يُنقل مقال واحد إلى سلة المهملات لمدة 30 يومًا.
    [two] يُنقل مقالان إلى سلة المهملات لمدة 30 يومًا.
    [few] تُنقل { $count } مقالات إلى سلة المهملات لمدة 30 يومًا.
    [many] يُنقل { $count } مقالًا إلى سلة المهملات لمدة 30 يومًا.
   *[other] يُنقل { $count } مقال إلى سلة المهملات لمدة 30 يومًا.
}
import-undo-do = تراجع عن الاستيراد
import-another = استيراد المزيد
import-read = إظهار كل المقالات
did-import = { $count ->
    [zero] لم يُستورد أي مقال
    [one] استُورد مقال واحد
    [two] استُورد مقالان
    [few] استُوردت { $count } مقالات
    [many] استُورد { $count } مقالًا
   *[other] استُورد { $count } مقال
}

# الأختام
seal-complete = مكتمل دون اتصال
seal-images-missing = { $count ->
    [zero] لا صور ناقصة
    [one] صورة واحدة ناقصة
    [two] صورتان ناقصتان
    [few] { $count } صور ناقصة
    [many] { $count } صورة ناقصة
   *[other] { $count } صورة ناقصة
}
seal-text-only = نص فقط
seal-failed = غير محفوظ

# الصفوف
row-loading = جارٍ التحميل
row-no-site = بلا عنوان
row-name = { $title }، { $site }، { $reading ->
    [unread] غير مقروء
    [reading] قيد القراءة
   *[finished] مقروء
}، { $time }، { $favorite ->
    [true] مفضّل، { $seal }
   *[false] { $seal }
}
row-name-found = { $title }، { $site }، { $seal }. { $passage }
minutes = { $minutes } د
minutes-left = بقي { $minutes } د
saved-when = حُفظ { $when }

# الأفعال، على الأزرار وفي القوائم
act-choose = تحديد
act-menu = المزيد
act-archive = أرشفة
act-unarchive = نقل إلى الوارد
act-later = قراءة لاحقًا
act-unlater = نقل إلى الوارد
act-favorite = إضافة إلى المفضلة
act-unfavorite = إزالة من المفضلة
act-read = وضع علامة مقروء
act-unread = وضع علامة غير مقروء
act-tags = الوسوم…
act-moveTo = نقل إلى…
act-trash = نقل إلى سلة المهملات
act-restore = استعادة
act-delete = حذف نهائي
item-menu = قائمة { $title }

# ما جرى
did-archive = { $count ->
    [zero] لم يُؤرشف أي مقال
    [one] أُرشف «{ $title }»
    [two] أُرشف مقالان
    [few] أُرشفت { $count } مقالات
    [many] أُرشف { $count } مقالًا
   *[other] أُرشف { $count } مقال
}
did-inbox = { $count ->
    [zero] لم يُنقل أي مقال إلى الوارد
    [one] نُقل «{ $title }» إلى الوارد
    [two] نُقل مقالان إلى الوارد
    [few] نُقلت { $count } مقالات إلى الوارد
    [many] نُقل { $count } مقالًا إلى الوارد
   *[other] نُقل { $count } مقال إلى الوارد
}
did-later = { $count ->
    [zero] لم يوضع أي مقال في «لاحقًا»
    [one] وُضع «{ $title }» في «لاحقًا»
    [two] وُضع مقالان في «لاحقًا»
    [few] وُضعت { $count } مقالات في «لاحقًا»
    [many] وُضع { $count } مقالًا في «لاحقًا»
   *[other] وُضع { $count } مقال في «لاحقًا»
}
did-trash = { $count ->
    [zero] لم يُنقل أي مقال إلى سلة المهملات
    [one] نُقل «{ $title }» إلى سلة المهملات
    [two] نُقل مقالان إلى سلة المهملات
    [few] نُقلت { $count } مقالات إلى سلة المهملات
    [many] نُقل { $count } مقالًا إلى سلة المهملات
   *[other] نُقل { $count } مقال إلى سلة المهملات
}
did-restore = { $count ->
    [zero] لم يُستعد أي مقال
    [one] استُعيد «{ $title }»
    [two] استُعيد مقالان
    [few] استُعيدت { $count } مقالات
    [many] استُعيد { $count } مقالًا
   *[other] استُعيد { $count } مقال
}
did-favorite = { $count ->
    [zero] لم يُضف أي مقال إلى المفضلة
    [one] أُضيف «{ $title }» إلى المفضلة
    [two] أُضيف مقالان إلى المفضلة
    [few] أُضيفت { $count } مقالات إلى المفضلة
    [many] أُضيف { $count } مقالًا إلى المفضلة
   *[other] أُضيف { $count } مقال إلى المفضلة
}
did-unfavorite = { $count ->
    [zero] لم يُزل أي مقال من المفضلة
    [one] أُزيل «{ $title }» من المفضلة
    [two] أُزيل مقالان من المفضلة
    [few] أُزيلت { $count } مقالات من المفضلة
    [many] أُزيل { $count } مقالًا من المفضلة
   *[other] أُزيل { $count } مقال من المفضلة
}
did-read = { $count ->
    [zero] لم توضع علامة مقروء على أي مقال
    [one] وُضعت علامة مقروء على «{ $title }»
    [two] وُضعت علامة مقروء على مقالين
    [few] وُضعت علامة مقروء على { $count } مقالات
    [many] وُضعت علامة مقروء على { $count } مقالًا
   *[other] وُضعت علامة مقروء على { $count } مقال
}
did-unread = { $count ->
    [zero] لم توضع علامة غير مقروء على أي مقال
    [one] وُضعت علامة غير مقروء على «{ $title }»
    [two] وُضعت علامة غير مقروء على مقالين
    [few] وُضعت علامة غير مقروء على { $count } مقالات
    [many] وُضعت علامة غير مقروء على { $count } مقالًا
   *[other] وُضعت علامة غير مقروء على { $count } مقال
}
did-delete = { $count ->
    [zero] لم يُحذف أي مقال نهائيًا
    [one] حُذف «{ $title }» نهائيًا
    [two] حُذف مقالان نهائيًا
    [few] حُذفت { $count } مقالات نهائيًا
    [many] حُذف { $count } مقالًا نهائيًا
   *[other] حُذف { $count } مقال نهائيًا
}
did-tag = { $count ->
    [zero] لم يُضف الوسم { $tag } إلى أي مقال
    [one] أُضيف الوسم { $tag } إلى «{ $title }»
    [two] أُضيف الوسم { $tag } إلى مقالين
    [few] أُضيف الوسم { $tag } إلى { $count } مقالات
    [many] أُضيف الوسم { $tag } إلى { $count } مقالًا
   *[other] أُضيف الوسم { $tag } إلى { $count } مقال
}
did-untag = { $count ->
    [zero] لم يُزل الوسم { $tag } من أي مقال
    [one] أُزيل الوسم { $tag } من «{ $title }»
    [two] أُزيل الوسم { $tag } من مقالين
    [few] أُزيل الوسم { $tag } من { $count } مقالات
    [many] أُزيل الوسم { $tag } من { $count } مقالًا
   *[other] أُزيل الوسم { $tag } من { $count } مقال
}
undone = تم التراجع
redone = تمت الإعادة
nothing-to-undo = لا شيء للتراجع عنه
nothing-to-redo = لا شيء لإعادته
delete-title = { $count ->
    [zero] لا مقالات للحذف
    [one] أتريد حذف «{ $title }» نهائيًا؟
    [two] أتريد حذف مقالين نهائيًا؟
    [few] أتريد حذف { $count } مقالات نهائيًا؟
    [many] أتريد حذف { $count } مقالًا نهائيًا؟
   *[other] أتريد حذف { $count } مقال نهائيًا؟
}
delete-text = يُحذف النص والصور والصفحة المحفوظة. لا يمكن التراجع عن ذلك.
no-original = ليس لهذا المقال عنوان: مصدره ملف أو نص ملصق.
no-next = هذا آخر مقال في القائمة
no-previous = هذا أول مقال في القائمة

# تحديد عدة مقالات
chosen = { $count ->
    [zero] لا مقالات محددة
    [one] مقال واحد محدد
    [two] مقالان محددان
    [few] { $count } مقالات محددة
    [many] { $count } مقالًا محددًا
   *[other] { $count } مقال محدد
}
chosen-bar = المقالات المحددة

# محرر الوسوم
tags-field = { $count ->
    [zero] الوسوم
    [one] وسوم «{ $title }»
    [two] وسوم مقالين
    [few] وسوم { $count } مقالات
    [many] وسوم { $count } مقالًا
   *[other] وسوم { $count } مقال
}
tags-placeholder = إضافة وسم أو إزالته
tags-new = وسم جديد «{ $tag }»
tags-on-all = { $total ->
   *[other] على الكل ({ $total })
}
tags-suggested = { $tag }
tags-field-highlight = وسوم التظليل
tags-on = { $count ->
    [zero] على { $count } من { $total }
    [one] على { $count } من { $total }
    [two] على { $count } من { $total }
    [few] على { $count } من { $total }
    [many] على { $count } من { $total }
   *[other] على { $count } من { $total }
}

# القائمة
sort = الترتيب
sort-newest = الأحدث أولًا
sort-oldest = الأقدم أولًا
sort-title = حسب العنوان
sort-shortest = الأقصر أولًا
sort-longest = الأطول أولًا
density = ارتفاع الصف
density-text = مقدار ما تعرضه القائمة من كل مقال.
density-comfortable = مريح
density-compact = مضغوط
filter = تصفية
filter-all = الكل
filter-unread = غير مقروء
filter-reading = قيد القراءة
filter-finished = مقروء
filter-off = إظهار الكل
empty-filter = لا شيء هنا بحالة القراءة هذه.
empty-inbox = الوارد فارغ. ألصق رابطًا لحفظ صفحة.
empty-inbox-later = { $count ->
    [zero] قُرئ الوارد كله؛ لا مقالات تنتظر في «لاحقًا».
    [one] قُرئ الوارد كله؛ ينتظر مقال واحد في «لاحقًا».
    [two] قُرئ الوارد كله؛ ينتظر مقالان في «لاحقًا».
    [few] قُرئ الوارد كله؛ تنتظر { $count } مقالات في «لاحقًا».
    [many] قُرئ الوارد كله؛ ينتظر { $count } مقالًا في «لاحقًا».
   *[other] قُرئ الوارد كله؛ ينتظر { $count } مقال في «لاحقًا».
}
empty-later = لا شيء في «لاحقًا». اضغط B على مقال لوضعه هنا.
empty-archive = لا شيء في الأرشيف. اضغط E على مقال لوضعه هنا.
empty-favorites = لا شيء في المفضلة. اضغط S على مقال لإضافته إليها.
empty-trash = سلة المهملات فارغة. ما يُحذف يبقى هنا 30 يومًا.
empty-needs-attention = كل شيء مكتمل: يُفتح كله دون شبكة.
empty-all = لا شيء هنا.
empty-tag = لا مقال يحمل هذا الوسم.

# البحث
search-placeholder = بحث في كل ما حُفظ
search-leave = مغادرة البحث
found = { $count ->
    [0] لم يُعثر على شيء
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
empty-search = لم يُعثر على شيء عن «{ $query }».
empty-search-more = كلمات أقل أو أقصر تعطي نتائج أكثر. لا يشمل البحث سلة المهملات.
did-you-mean = هل المقصود { $meant }؟
search-without = من دون { $piece }: { $count }
search-narrow = تضييق حسب
search-completions = طرق للمتابعة
passage-note = في ملاحظتك
passage-highlight = في تظليلاتك
sort-relevance = الأكثر مطابقة
search-help = كيفية البحث
search-help-lead = يُعثر على الكلمات في العناوين والنصوص والمؤلفين والمواقع والوسوم والملاحظات والتظليلات، أيًا كانت حالة الأحرف والتشكيل. اضغط مثالًا لتجربته.
search-help-try = بحث عن { $text }
search-help-words = الكلمات
search-help-where = المكان
search-help-state = ما فعلته به
search-help-size = الوقت والطول والترتيب
search-help-words-text = الكلمتان معًا، في أي مكان
search-help-phrase-text = هذه الكلمات متتالية
search-help-prefix-text = كلمات تبدأ هكذا
search-help-not-text = من دون هذه الكلمة؛ وكذلك قبل عامل تصفية
search-help-or-text = إحدى الكلمتين
search-help-brackets-text = الأقواس تجمع ما بينها
search-help-tag-text = بهذا الوسم أو بوسم تحته
search-help-site-text = من هذا الموقع؛ يكفي اسمه
search-help-author-text = لمؤلف بهذا الاسم
search-help-title-text = في العنوان
search-help-in-text = inbox، later، archive، favorite، trash، any
search-help-lang-text = بهذه اللغة
search-help-is-text = unread، reading، finished، orphaned
search-help-has-text = highlight، note، image، code
search-help-color-text = فيه تظليل بهذا اللون: yellow، red، green، blue
search-help-progress-text = مقدار ما قُرئ، بالنسبة المئوية
search-help-saved-text = حُفظ في ذلك الشهر؛ وكذلك 2026، 2026-03-09، today
search-help-published-text = نُشر قبل تلك السنة
search-help-read-text = قُرئ خلال أسبوعين؛ d، w، m و y
search-help-long-text = أكثر من هذا العدد من الكلمات؛ وكذلك 300..500
search-help-minutes-text = أقصر من عشر دقائق
search-help-sort-text = newest، oldest، title، shortest، longest، relevance

# الإضافة
add-title = إضافة إلى Aldine
add-field = رابط أو نص أو صفحة
add-placeholder = ألصق رابطًا أو روابط عدة، أو نصًا، أو صفحة كاملة
add-drop = أفلت الملفات هنا: HTML أو SingleFile أو MHTML أو نص أو Markdown
add-place = مكان الحفظ
add-what = ما يُحفظ
add-with-images = المقال والصور
add-text-only = النص فقط
add-tags = الوسوم، تفصل بينها فواصل
add-page = صفحة ملصقة
add-bad = هذا ليس عنوان ويب.
add-bad-meant = هذا ليس عنوان ويب. هل المقصود { $meant }؟
add-hint-links = { $count ->
    [zero] لن تُجلب أي صفحة.
    [one] ستُجلب صفحة واحدة.
    [two] ستُجلب صفحتان.
    [few] ستُجلب { $count } صفحات.
    [many] ستُجلب { $count } صفحة.
   *[other] ستُجلب { $count } صفحة.
}
add-hint-text = سيُحفظ هذا النص مقالًا. لا يُجلب شيء من الشبكة.
add-hint-html = ستُحفظ هذه الصفحة، وتُجلب صورها.
add-hint-formatted = يُحفظ بعناوينه وروابطه، وتُجلب صوره.
drop-here = أفلت للحفظ
save-sum = { $left ->
    [0] انتهى: { $done }
    [one] انتهى: { $done }، ولا يزال قيد الحفظ: { $left }
    [two] انتهى: { $done }، ولا يزال قيد الحفظ: { $left }
    [few] انتهى: { $done }، ولا يزال قيد الحفظ: { $left }
    [many] انتهى: { $done }، ولا يزال قيد الحفظ: { $left }
   *[other] انتهى: { $done }، ولا يزال قيد الحفظ: { $left }
}
save-goes-on = يمكن إغلاق هذه النافذة؛ يستمر الحفظ
save-progress = مدى تقدّم الحفظ
save-waiting = في الانتظار
save-fetching = جلب الصفحة
save-extracting = استخراج المقال
save-images = جلب الصور: { $done } من { $total }
save-storing = تخزين
save-stop = إيقاف
save-stopped = توقّف الحفظ. لم يُحفظ شيء.
save-known-same = محفوظ من قبل في { $when }؛ لم تتغيّر الصفحة
save-known-changed = محفوظ من قبل في { $when }؛ تغيّرت الصفحة بعد ذلك وحُفظت الآن إصدارًا جديدًا
save-new-version = حفظ إصدار جديد
save-text-here = النص هنا
save-text-only = اخترت النص فقط
save-get-images = جلب الصور
images-and-size = { $images ->
    [0] بلا صور، { $size }
    [one] صورة واحدة، { $size }
    [two] صورتان، { $size }
    [few] { $images } صور، { $size }
    [many] { $images } صورة، { $size }
   *[other] { $images } صورة، { $size }
}
save-done = حُفظ «{ $title }»
save-failed = لم يُحفظ «{ $title }»
saved-missing = { $count ->
    [zero] حُفظ «{ $title }»، ولا صور ناقصة
    [one] حُفظ «{ $title }»، وصورة واحدة ناقصة
    [two] حُفظ «{ $title }»، وصورتان ناقصتان
    [few] حُفظ «{ $title }»، و{ $count } صور ناقصة
    [many] حُفظ «{ $title }»، و{ $count } صورة ناقصة
   *[other] حُفظ «{ $title }»، و{ $count } صورة ناقصة
}
saving-again = يُعاد حفظ «{ $title }»

# الصفحة الأولى
welcome-title = مكان للتمهّل والقراءة
welcome-lead = احفظ الصفحة مرة واحدة مع صورها. تُفتح في لحظة، باتصال أو دونه.
welcome-placeholder = ألصق رابط أول مقال
welcome-files-title = إحضار الملفات الموجودة
welcome-files-text = صفحات حفظها المتصفح، وصفحات SingleFile و MHTML، وملفات نصية وملفات Markdown.
welcome-files-button = اختيار ملفات…
welcome-text-title = لصق مقال
welcome-text-text = نص، أو جزء من صفحة، أو روابط عدة معًا. لا يحتاج النص إلى شبكة.
welcome-text-button = لصق…
welcome-browser-title = الحفظ من المتصفح
welcome-browser-text = إشارة مرجعية تسلّم الصفحة المفتوحة إلى Aldine. انسخ عنوانها واجعله إشارة مرجعية في متصفحك.
welcome-browser-button = نسخ الإشارة
welcome-sample-title = ألقِ نظرة أولًا
welcome-sample-text = مقال يأتي مع Aldine. انقله إلى المهملات حين تنتهي.
welcome-sample-button = إضافته
settings-find = البحث عن إعداد
settings-none = لا إعداد فيه هذه الكلمات.
welcome-drop = يمكن أيضًا إفلات الملفات في أي مكان من هذه النافذة.
welcome-keys = لوحة المفاتيح:

# مكتبة لا يمكن فتحها
unopened-title = لا يمكن فتح المكتبة
unopened-folder = لم يتغيّر فيها شيء. مكانها

# لوحة المفاتيح
help-title = لوحة المفاتيح
help-find = بحث عن اختصار
single-keys = اختصارات بمفتاح واحد
single-keys-text = تُعطّل عند استخدام الإدخال الصوتي أو الضغط على المفاتيح سهوًا. تبقى كل الأفعال في القوائم.
group-anywhere = في أي مكان
group-goto = انتقال إلى
group-views = طرق العرض المحفوظة
group-list = المقالات
group-choose = تحديد عدة مقالات
group-highlights = التظليلات والملاحظات
group-reader = القراءة
command-add = إضافة رابط أو نص أو ملف
command-search = بحث
command-find = بحث في المقال
command-undo = تراجع
command-redo = إعادة
command-help = كل المفاتيح
command-searchHelp = كيفية البحث
command-palette = الأوامر
command-toggleSidebar = الشريط الجانبي
command-focusMode = المقال وحده
command-fullScreen = ملء الشاشة
command-nextPane = الجزء التالي
command-previousPane = الجزء السابق
command-nextTheme = السمة التالية
command-interfaceLarger = تكبير الواجهة
command-interfaceSmaller = تصغير الواجهة
command-interfaceReset = استعادة حجم الواجهة
command-escape = رجوع أو إغلاق
command-goInbox = الوارد
command-goLater = لاحقًا
command-goArchive = الأرشيف
command-goFavorites = المفضلة
command-goHighlights = التظليلات
command-goTags = الوسوم
command-goTrash = سلة المهملات
command-goAttention = يحتاج إلى انتباه
command-goHistory = السجل
command-goImport = استيراد
command-goSettings = الإعدادات
command-next = التالي
command-previous = السابق
command-first = الأول
command-last = الأخير
command-open = فتح
command-openOriginal = فتح في المتصفح
command-archive = أرشفة
command-later = قراءة لاحقًا
command-favorite = إضافة إلى المفضلة
command-read = مقروء أو غير مقروء
command-tags = الوسوم
command-trash = نقل إلى سلة المهملات
command-itemMenu = قائمة العنصر
command-moveTo = نقل إلى
command-saveView = حفظ طريقة العرض
command-view1 = طريقة العرض المحفوظة 1
command-view2 = طريقة العرض المحفوظة 2
command-view3 = طريقة العرض المحفوظة 3
command-view4 = طريقة العرض المحفوظة 4
command-view5 = طريقة العرض المحفوظة 5
command-view6 = طريقة العرض المحفوظة 6
command-view7 = طريقة العرض المحفوظة 7
command-view8 = طريقة العرض المحفوظة 8
command-view9 = طريقة العرض المحفوظة 9
command-saveAgain = حفظ الصفحة مجددًا
command-choose = تحديد
command-extendDown = تحديد التالي أيضًا
command-extendUp = تحديد السابق أيضًا
command-chooseAll = تحديد الكل
command-chooseNone = إلغاء التحديد
command-paragraphNext = الفقرة التالية
command-paragraphPrevious = الفقرة السابقة
command-pageDown = صفحة إلى الأمام
command-pageUp = صفحة إلى الخلف
command-nextArticle = المقال التالي
command-previousArticle = المقال السابق
command-findNext = النتيجة التالية
command-findPrevious = النتيجة السابقة
command-textLarger = تكبير النص
command-textSmaller = تصغير النص
command-textReset = استعادة حجم النص
command-linesShorter = أسطر أقصر
command-linesLonger = أسطر أطول
command-listen = القراءة بصوت عالٍ أو الإيقاف
command-display = المظهر
command-info = عن المقال
command-copyLink = نسخ الرابط
command-print = طباعة أو حفظ بصيغة PDF
command-lookUp = البحث عن الكلمات
command-notebook = الدفتر
command-highlight = تظليل
command-noteHighlight = تظليل مع ملاحظة
command-copyQuote = نسخ بصيغة اقتباس
command-highlight1 = تظليل من النوع الأول
command-highlight2 = تظليل من النوع الثاني
command-highlight3 = تظليل من النوع الثالث
command-highlight4 = تظليل من النوع الرابع
command-nextHighlight = التظليل التالي
command-previousHighlight = التظليل السابق
command-deleteHighlight = حذف التظليل
command-selectionBar = انتقال إلى شريط التحديد
command-extendWordRight = توسيع التحديد كلمة إلى اليمين
command-extendWordLeft = توسيع التحديد كلمة إلى اليسار
command-extendLetterRight = توسيع التحديد حرفًا إلى اليمين
command-extendLetterLeft = توسيع التحديد حرفًا إلى اليسار
command-back = رجوع إلى القائمة
interface-size = الواجهة { $size }%

# تغيير المفاتيح
change-keys = تغيير المفاتيح…
key-preset = المفاتيح
key-preset-text = المفاتيح التي اعتادتها أصابعك. تبقى مفاتيحك الخاصة.
preset-aldine = Aldine
preset-pocket = Pocket
preset-gmail = Gmail
preset-vim = Vim
keys-reset = تراجع عن كل التغييرات
keys-reset-one = { $name }: تراجع عن التغيير
keys-change = { $group }، { $name }: تغيير المفتاح
keys-none = بلا مفتاح
keys-press = اضغط المفتاح الجديد لـ«{ $name }». يتركه Esc كما هو.
keys-reserved = يحتفظ { $key } بمعناه في كل مكان.
keys-conflict = { $key } يعني «{ $name }».
keys-take = استخدامه هنا بدلًا من ذلك

# لوحة الأوامر
palette = الأوامر
palette-placeholder = أمر أو مكان أو مقال أو وسم أو إعداد
palette-recent = آخر ما استُخدم
palette-item = على «{ $title }»
palette-item-several = على المقالات المحددة
palette-goto = انتقال إلى
palette-articles = المقالات
palette-tags = الوسوم
palette-settings = الإعدادات
palette-commands = كل ما عدا ذلك
palette-search = بحث داخل المقالات عن «{ $text }»
palette-none = لا شيء بهذا الاسم.
palette-move = تنقّل
palette-do = تنفيذ
articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}

# الإعدادات
settings-reading = القراءة
settings-highlights = التظليلات
settings-keyboard = لوحة المفاتيح
settings-network = الشبكة والخصوصية
settings-about = مكتبتك
kind-name-text = ما يدل عليه التظليل بهذا الشكل. إذا تُرك فارغًا: الاسم المعتاد.
interface-size-name = حجم الواجهة
interface-size-name-text = كل شيء ما عدا نص المقالات، فله حجم خاص به.
percent = { $number }%
language = اللغة
language-text = كلمات النافذة وأعدادها وتواريخها. تبقى المقالات بلغتها.
language-system = مثل النظام
theme = السمة
theme-text = ألوان النافذة والمقال.
theme-system = مثل النظام
theme-light = فاتحة
theme-sepia = بنّية
theme-dark = داكنة
theme-black = سوداء
theme-contrast = عالية التباين
typeface = الخط
typeface-text = للقراءة. الأحجام في لوحة «المظهر» في المقال.
typeface-literata = Literata
typeface-source-serif = Source Serif
typeface-inter = Inter
typeface-atkinson = Atkinson Hyperlegible
typeface-opendyslexic = OpenDyslexic
typeface-system = مثل النظام
library-folder = مكان المكتبة
about = Aldine
about-text = الإصدار على هذا الحاسوب.
ledger = كل طلب أرسله هذا البرنامج
ledger-text = القراءة والبحث وبدء التشغيل لا ترسل شيئًا. الحفظ وحده يرسل، وكل طلب من طلباته مذكور هنا.
ledger-none = لم يُرسل أي طلب.
ledger-more = إظهار المزيد
ledger-when = الوقت
ledger-address = العنوان
ledger-why = الغرض
ledger-answer = الرد
ledger-size = الحجم

# طريقة القراءة

reader-no-article = لم يُعثر على مقال في هذه الصفحة. تُعرض كلها بعد تنظيفها.
reader-empty = لا شيء مفتوح.
reader-back = رجوع إلى القائمة
reader-tools = المقال
reader-minutes = قراءة { $minutes } د
reader-saved-today = حُفظ اليوم في { $time }
reader-saved-yesterday = حُفظ أمس في { $time }
reader-saved-on = حُفظ في { $date }
reader-open-original = فتح الأصل في المتصفح
reader-left = { $minutes ->
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
}
reader-left-percent = { $percent } · { $minutes ->
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
}
reader-at-end = قُرئ حتى النهاية
reader-place = { $index } من { $total }
reader-from-start = من البداية
reader-paused-here = توقّفت هنا
reader-end-next = هذه النهاية. اضغط مفتاح المسافة مجددًا للمقال التالي.
reader-image = صورة
reader-open-image = { $alt }، فتح بحجم كبير
reader-image-missing = صورة ناقصة
reader-image-lost = لم تعد في المكتبة.
reader-code = شيفرة
reader-code-in = شيفرة { $language }
reader-wrap = التفاف
reader-copy = نسخ
reader-copied = تم النسخ
reader-not-copied = تعذّر الوصول إلى الحافظة. حدّد النص واضغط Ctrl+C.
reader-code-copied = نُسخت الشيفرة
reader-copy-formula = نسخ بصيغة LaTeX
reader-link-copied = نُسخ الرابط
reader-open-copy = فتح نسختك
reader-link-saved = (محفوظ، يفتح نسختك)
reader-table = جدول
reader-note-title = الحاشية { $sign }
reader-note-go = انتقال إلى الحاشية

# حفظ لم ينجح

failed-tried = آخر محاولة { $when }
failed-unknown = تعذّر حفظ الصفحة.
failed-browser = فتح في المتصفح
failed-browser-why = تُعرض الصفحة هناك. إذا حُفظت ملفًا أو نُسخت، أمكنت إضافتها من هنا.
failed-browser-do = فتح في المتصفح
failed-again = إعادة المحاولة
failed-again-why = لا يطلب Aldine من الموقع مجددًا إلا بأمر منك.
failed-again-do = إعادة المحاولة الآن
failed-trash = استغناء عنه
failed-trash-why = يُنقل هذا العنصر إلى سلة المهملات لمدة 30 يومًا.
failed-trash-do = نقل إلى سلة المهملات
failed-steps = ما حدث، خطوة بخطوة
failed-step = طلب { $url }: الرد { $status }، { $size }
failed-step-error = طلب { $url }: { $error }
failed-step-well = نجح
failed-step-not = لم ينجح
failed-copy = نسخ هذا التقرير

# بحث في المقال

find-field = بحث في هذا المقال
find-count = { $total ->
    [0] لا نتائج
    [one] { $current } من { $total }
    [two] { $current } من { $total }
    [few] { $current } من { $total }
    [many] { $current } من { $total }
   *[other] { $current } من { $total }
}
find-previous = النتيجة السابقة
find-next = النتيجة التالية
find-close = إغلاق البحث

# المظهر

display-title = المظهر
display-scope = يسري على
display-all = كل المقالات
display-site = هذا الموقع
display-article = هذا المقال
display-face-atkinson-why = حروفه سهلة التمييز
display-text = النص
display-reading = القراءة
display-fine = ضبط دقيق
display-text_size = الحجم
display-line_height = ارتفاع السطر
display-line_length = طول السطر
display-paragraph_gap = المسافة بين الفقرات
display-heading_size = حجم العناوين
display-letter_spacing = التباعد بين الحروف
display-word_spacing = التباعد بين الكلمات
display-paragraph_marker = علامة الفقرة
display-hyphenate = تقطيع الكلمات آخر السطر
display-justify = ضبط الأسطر على الحافتين
display-margin_notes = الملاحظات في الهامش
display-spoken_highlights = تسمية التظليلات عند القراءة بصوت
display-dim_images = تعتيم الصور في السمات الداكنة
display-reading_ruler = مسطرة القراءة
display-installed = اسم خط مثبّت
display-not-installed = «{ $name }» غير مثبّت في هذا الحاسوب.
display-reset = استعادة المعتاد
display-px = { $number } بكسل
display-em = { $number } em
display-now = { $name }: { $value }
display-letters = { $count } حرفًا

# المعلومات

info-seal = الختم
info-seal-complete = { $count ->
    [0] النص في المكتبة ويُفتح دون شبكة. لا صور في المقال.
    [one] النص وصورته في المكتبة ويُفتحان دون شبكة.
    [two] النص وصورتاه في المكتبة وتُفتح كلها دون شبكة.
    [few] النص والصور كلها، وعددها { $count }، في المكتبة وتُفتح دون شبكة.
    [many] النص والصور كلها، وعددها { $count }، في المكتبة وتُفتح دون شبكة.
   *[other] النص والصور كلها، وعددها { $count }، في المكتبة وتُفتح دون شبكة.
}
info-seal-missing = { $count ->
    [zero] النص في المكتبة، ولا صور ناقصة.
    [one] النص في المكتبة. صورة واحدة ليست فيها:
    [two] النص في المكتبة. صورتان ليستا فيها:
    [few] النص في المكتبة. { $count } صور ليست فيها:
    [many] النص في المكتبة. { $count } صورة ليست فيها:
   *[other] النص في المكتبة. { $count } صورة ليست فيها:
}
info-seal-text-only = حُفظ بلا صور، كما طُلب.
info-facts = المقال
info-address = العنوان
info-canonical = العنوان الأساسي
info-copy-address = نسخ العنوان
info-published = تاريخ النشر
info-saved = تاريخ الحفظ
info-updated = آخر إصدار
info-length = الطول
info-words = { $words } كلمة، { $minutes } د
info-language = اللغة
info-size = الحجم
info-versions = الإصدارات
info-version = الإصدار { $number }، { $when }
info-version-shown = معروض
info-word-count = { $words } كلمة
info-report = ما أُبقي وما حُذف
info-kept = أُبقي: { $what }
info-dropped = حُذف: { $what }
info-chose = اختير: { $what }
info-noted = لوحظ: { $what }
info-requests = الطلبات
info-requests-why = { $count ->
    [zero] لم يرسل Aldine أي طلب لحفظ هذا المقال.
    [one] أرسل Aldine طلبًا واحدًا لحفظ هذا المقال، ولم يرسل شيئًا بعده.
    [two] أرسل Aldine طلبين لحفظ هذا المقال، ولم يرسل شيئًا بعدهما.
    [few] أرسل Aldine { $count } طلبات لحفظ هذا المقال، ولم يرسل شيئًا بعدها.
    [many] أرسل Aldine { $count } طلبًا لحفظ هذا المقال، ولم يرسل شيئًا بعدها.
   *[other] أرسل Aldine { $count } طلب لحفظ هذا المقال، ولم يرسل شيئًا بعدها.
}
info-no-requests = لم يُرسل أي طلب لهذا المقال.
info-more = { $count } أخرى
info-save-again = حفظ مجددًا

# مفاتيح القراءة
command-sentenceRight = الجملة إلى اليمين
command-sentenceLeft = الجملة إلى اليسار
command-halfPageDown = نصف صفحة إلى الأمام
command-halfPageUp = نصف صفحة إلى الخلف


# التظليلات

highlight-yellow = نقطة رئيسية
highlight-red = شك
highlight-green = اقتباس
highlight-blue = للبحث عنه
highlight-says = { $kind }، مظلَّل:
highlight-ends = نهاية التظليل
highlighted = ظُلّل: { $kind }
highlight-read = { $quote } ملاحظة: { $note }
highlight-delete = حذف التظليل
highlight-deleted = { $count ->
    [zero] لم يُحذف أي تظليل
    [one] حُذف التظليل
    [two] حُذف تظليلان
    [few] حُذفت { $count } تظليلات
    [many] حُذف { $count } تظليلًا
   *[other] حُذف { $count } تظليل
}
highlight-attached = عاد التظليل إلى موضعه
highlight-lost = فقد هذا التظليل موضعه. ينتظر في الدفتر.
highlight-nothing = لم يُحدَّد شيء. حدّد بعض الكلمات، أو انتقل إلى جملة بمفاتيح الأسهم.
highlight-none-next = لا تظليل بعد هذا
highlight-none-previous = لا تظليل قبل هذا
highlight-tags = وسوم التظليل
highlight-image = تظليل الصورة
highlight-image-remove = إزالة التظليل عن الصورة
highlight-copy-link = نسخ رابط التظليل
highlight-attach-here = ربط هنا: «{ $quote }»
selection-bar = التحديد
selection-bar-highlight = تظليل
selection-note = ملاحظة
selection-copy = نسخ بصيغة اقتباس
selection-copy-words = نسخ الكلمات
selection-search = بحث عن هذا
selection-attach = ربط هنا
quote-copied = نُسخ الاقتباس
today-at = اليوم { $time }
note-on = ملاحظة على { $kind }
note-edit = تحرير الملاحظة
note-placeholder = كتابة ملاحظة
reader-highlights = { $highlights ->
    [zero] لا تظليلات
    [one] تظليل واحد
    [two] تظليلان
    [few] { $highlights } تظليلات
    [many] { $highlights } تظليلًا
   *[other] { $highlights } تظليل
} · { $notes ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظة
   *[other] { $notes } ملاحظة
}

# الدفتر

notebook-title = الدفتر
notebook-highlights = التظليلات
notebook-highlights-count = التظليلات { $count }
notebook-outline = المخطط
notebook-info = المعلومات
notebook-filter = أي التظليلات
notebook-all = الكل
notebook-kind = { $kind } { $count }
notebook-noted = مع ملاحظات
notebook-own = ملاحظتك على المقال
notebook-own-write = كتابة ملاحظة على المقال
notebook-none = لا تظليلات بعد. حدّد بعض الكلمات، أو انتقل إلى جملة بمفاتيح الأسهم، واضغط H.
notebook-go = انتقال إلى النص: { $quote }
notebook-image = صورة
notebook-go-empty = إظهار في النص
notebook-export = تصدير التظليلات والملاحظات
export-markdown = Markdown
export-json = JSON (Web Annotation)
export-csv = جدول (CSV)
export-saved = حُفظ باسم { $path }
outline-none = لا عناوين في هذا المقال.
lost-title = { $count ->
    [zero] لم يفقد أي تظليل موضعه
    [one] تظليل واحد فقد موضعه
    [two] تظليلان فقدا موضعيهما
    [few] { $count } تظليلات فقدت مواضعها
    [many] { $count } تظليلًا فقد موضعه
   *[other] { $count } تظليل فقد موضعه
}
lost-why = كانت الصفحة قد تغيّرت حين حُفظت مجددًا. كلماتك محفوظة ويبقى البحث فيها ممكنًا.
lost-closest = أقرب مقطع: تشابه { $percent }%
lost-no-passage = لا مقطع قريب. حدّد نصًا، ثم اختر «ربط هنا».
lost-show = إظهار وربط
lost-attach = ربط
lost-keep = إبقاء كملاحظة
lost-found = حُدّد أقرب مقطع: { $passage }
lost-select = حدّد المقطع في النص، ثم اختر «ربط هنا».

# النسخ

version-compare = مقارنة
version-compare-with = مقارنة النسخة { $number } بالنسخة { $shown }
version-use = استخدام هذه
version-use-number = استخدام النسخة { $number }
version-used = تُعرض النسخة { $number }
compare-title = النسخة { $from } والنسخة { $to }
compare-sum = { $removed ->
    [zero] لم تُحذف كلمات
    [one] حُذفت كلمة واحدة
    [two] حُذفت كلمتان
    [few] حُذفت { $removed } كلمات
    [many] حُذفت { $removed } كلمة
   *[other] حُذفت { $removed } كلمة
}، { $added ->
    [zero] لم تُضف كلمات
    [one] أُضيفت كلمة واحدة
    [two] أُضيفت كلمتان
    [few] أُضيفت { $added } كلمات
    [many] أُضيفت { $added } كلمة
   *[other] أُضيفت { $added } كلمة
}
compare-same = الكلمات هي نفسها.
compare-folded = { $count ->
   *[other] عدد الكلمات المتطابقة: { $count }
}
compare-removed = محذوف: { $words }
compare-added = مضاف: { $words }
extract = استخراج من جديد
extract-why = يقرأ الصفحة المحفوظة مرة أخرى. لا يُجلب شيء من الشبكة.
extracted-same = تعطي الصفحة المحفوظة المقال نفسه
extracted = { $lost ->
    [zero] استُخرج المقال من جديد. احتفظت كل التظليلات بمواضعها.
    [one] استُخرج المقال من جديد. فقد تظليل واحد موضعه، وهو ينتظر في الدفتر.
    [two] استُخرج المقال من جديد. فقد تظليلان موضعيهما، وهما ينتظران في الدفتر.
    [few] استُخرج المقال من جديد. فقدت { $lost } تظليلات مواضعها، وهي تنتظر في الدفتر.
    [many] استُخرج المقال من جديد. فقد { $lost } تظليلًا موضعه، وهي تنتظر في الدفتر.
   *[other] استُخرج المقال من جديد. فقد { $lost } تظليل موضعه، وهي تنتظر في الدفتر.
}

# ما يقوله حفظ جديد عنها

save-done-marks = { $lost ->
    [0] حُفظ «{ $title }». { $kept ->
        [zero] لا تظليلات فيه.
        [one] بقي تظليله في موضعه.
        [two] بقي تظليلاه في موضعيهما.
        [few] بقيت تظليلاته كلها في مواضعها، وعددها { $kept }.
        [many] بقيت تظليلاته كلها في مواضعها، وعددها { $kept }.
       *[other] بقيت تظليلاته كلها في مواضعها، وعددها { $kept }.
    }
    [one] حُفظ «{ $title }». تظليل واحد فقد موضعه، وما بقي في موضعه: { $kept }.
    [two] حُفظ «{ $title }». تظليلان فقدا موضعيهما، وما بقي في موضعه: { $kept }.
    [few] حُفظ «{ $title }». { $lost } تظليلات فقدت مواضعها، وما بقي في موضعه: { $kept }.
    [many] حُفظ «{ $title }». { $lost } تظليلًا فقد موضعه، وما بقي في موضعه: { $kept }.
   *[other] حُفظ «{ $title }». { $lost } تظليل فقد موضعه، وما بقي في موضعه: { $kept }.
}

# القراءة بصوت عالٍ

listening = الاستماع
listen = قراءة بصوت عالٍ
listen-play = القراءة بصوت عالٍ من هنا
listen-pause = إيقاف مؤقت
listen-back = الجملة السابقة
listen-on = الجملة التالية
listen-of = من { $all }
listen-time = { $now } من { $all }
listen-place = الموضع في المقال
listen-to-voice = العودة إلى الصوت
listen-speed = السرعة
listen-times = { $speed }×
listen-voice = الصوت
listen-voice-system = صوت النظام
listen-until = متى يتوقف
listen-until-end = نهاية المقال
listen-until-list = متابعة القائمة
listen-until-minutes = { $minutes ->
    [zero] الآن
    [one] بعد دقيقة واحدة
    [two] بعد دقيقتين
    [few] بعد { $minutes } دقائق
    [many] بعد { $minutes } دقيقة
   *[other] بعد { $minutes } دقيقة
}
listen-close = إنهاء القراءة بصوت عالٍ
listen-nothing = لا يوجد هنا ما يُقرأ بصوت عالٍ.
listen-ended = قُرئ بصوت عالٍ حتى النهاية
listen-failed = توقف الصوت: { $reason }
listen-none-linux = لا يوجد صوت في هذا الحاسوب بعد. ثبّت الحزمتين speech-dispatcher وspeech-dispatcher-espeak-ng (في فيدورا: speech-dispatcher وespeak-ng) ثم اضغط التشغيل مجددًا.
listen-none-macos = لا يوجد صوت في هذا الماك بعد. أضف صوتًا من إعدادات النظام، تسهيلات الاستخدام، المحتوى المنطوق، ثم اضغط التشغيل مجددًا.
listen-none-windows = لا يوجد صوت في هذا الحاسوب بعد. أضف صوتًا من الإعدادات، الوقت واللغة، الكلام، ثم اضغط التشغيل مجددًا.
look-up-nowhere = حدّد في الإعدادات أين يُبحث عن الكلمات. حتى ذلك الحين لا يُسأل شيء.
look-up = البحث عن الكلمات
look-up-text = عنوان ويب فيه %s مكان الكلمات، يُفتح في متصفحك عندما تطلب. إن كان فارغًا يُسأل قاموس النظام على الماك.
look-up-address-wrong = يلزم هنا عنوان ويب فيه %s.
