/** In English in exactly the words that HubSpot's and Marketo's connections with Zoom use for it. */
export const HOST_CANNOT_REGISTER = '主持人或嘉宾不能报名自己的研讨会'
